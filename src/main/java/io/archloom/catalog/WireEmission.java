package io.archloom.catalog;

import io.archloom.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a connection is written into a template, beside the grants of its access level. Placeholders as in [Emission].
///
/// @param event        the SAM event on the target function or state machine
/// @param environment  variables that the source function gets: name (with `{TO}` for the target's id in capitals) and value
/// @param grants       permissions that every use needs, given to `from` or `to`
/// @param permissions  Lambda permissions on the target, for the plain CloudFormation form
/// @param policies     statements in a resource policy of the target queue, topic, bucket or bus
/// @param settings     properties set on, or appended to, the resource at either end
/// @param resources    further resources; the owner is the connection
/// @param behaviour    a mechanism written in Java, by its name in `synth`
public record WireEmission(Optional<Event> event, Map<String, Value> environment, List<HeldGrant> grants,
                           List<Permission> permissions, List<ResourcePolicy> policies, List<Setting> settings,
                           List<Emission.Extra> resources, Optional<String> behaviour) {
    public static final WireEmission NONE = new WireEmission(Optional.empty(), Map.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), Optional.empty());

    /// Which end of the connection.
    public enum At { FROM, TO }

    /// A SAM event source.
    public record Event(String type, Map<String, Value> properties) {}

    /// A grant and the end whose role gets it (a poller reads its source: the function at `TO` holds it).
    public record HeldGrant(At holder, Grant grant, Emission.Form form) {}

    /// `lambda:InvokeFunction` for a service.
    public record Permission(String principal, Optional<Value> sourceArn) {}

    /// A statement of the resource policy of the resource at `at`.
    public record ResourcePolicy(At at, String principal, List<String> actions, Optional<Value> sourceArn) {}

    /// `path` (dotted) of the resource at `at` is set to `value`, or `value` is appended to the list there.
    public record Setting(At at, String path, Value value, boolean append, Emission.Form form, Optional<Formula> when) {}

    public WireEmission {
        grants = List.copyOf(grants);
        permissions = List.copyOf(permissions);
        policies = List.copyOf(policies);
        settings = List.copyOf(settings);
        resources = List.copyOf(resources);
    }
}
