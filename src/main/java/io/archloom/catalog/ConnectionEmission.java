package io.archloom.catalog;

import io.archloom.catalog.formula.Formula;
import io.archloom.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a connection is written into a template, beside the grants of its access level. Placeholders as in [Emission].
///
/// @param event        the SAM event on the target function or state machine
/// @param environment  variables that the source function gets: name (with `{TO}` for the target's id in capitals) and value
/// @param grants       permissions that every use needs, given to `from` or `to`
/// @param permissions  Lambda permissions on the target; SAM adds those of its events by itself
/// @param policies     statements in a resource policy of the target queue, topic, bucket or bus
/// @param settings     properties set on, or appended to, the resource at either end
/// @param resources    further resources; the owner is the connection
/// @param tasks        how a state machine's definition says it; the first that applies
/// @param plain        the end of which SAM cannot say it, and which is then written in CloudFormation's own types in any form
/// @param alongside    what those are granted, too, who are granted something on the target
public record ConnectionEmission(Optional<Event> event, Map<String, Value> environment, List<HeldGrant> grants,
                           List<Permission> permissions, List<ResourcePolicy> policies, List<Setting> settings,
                           List<Emission.Extra> resources, List<Task> tasks, Optional<At> plain, List<Alongside> alongside) {
    public static final ConnectionEmission NONE = new ConnectionEmission(Optional.empty(), Map.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), List.of(), Optional.empty(), List.of());

    /// Which end of the connection; `SELF` in a kind's own emission.
    public enum At { FROM, TO, SELF }

    /// A SAM event source.
    public record Event(String type, Map<String, Value> properties) {}

    /// A grant and the end whose role gets it (a poller reads its source: the function at `TO` holds it).
    public record HeldGrant(At holder, Grant grant, Emission.Form form) {}

    /// `lambda:InvokeFunction` for a service.
    ///
    /// @param sourceArn on whose behalf; empty: any of this account's (S3: an ARN would close a circle), and then the
    ///                  resource at `from` waits for the permission, which it checks when it is made
    public record Permission(String principal, Optional<Value> sourceArn, Emission.Form form) {}

    /// A statement of the resource policy of the resource at `at`, about that resource or the part of it that `resource`
    /// says; `sourceArn` as in [Permission].
    public record ResourcePolicy(At at, String principal, List<String> actions, Optional<Value> resource, Optional<Value> sourceArn) {}

    /// `path` (dotted, `*` for each entry of a list) of the resource at `at` is set to `value`, or `value` is appended to
    /// the list there. A part of the path may be a placeholder: `$Property`.
    ///
    /// @param on    the suffix of the further resource of that end that is meant; empty: the resource itself
    /// @param spare when it gives way to whatever else is set there; empty: never
    public record Setting(At at, String path, Optional<String> on, Value value, boolean append, Emission.Form form, Optional<Formula> when,
                          Optional<Formula> spare) {}

    /// A state of a state machine's definition.
    ///
    /// @param resource   what the `Task` state's `Resource` says
    /// @param parameters what its `Parameters` say
    /// @param when       when it applies; empty: always
    public record Task(Value resource, Map<String, Value> parameters, Optional<Formula> when) {}

    /// Whoever is granted one of the actions `with` on the target by another connection is granted this, too: who sends to an
    /// encrypted queue uses its key. What a service may do by the target's resource policy, it may do by the source's.
    public record Alongside(List<String> with, Grant grant) {
        public Alongside {
            with = List.copyOf(with);
        }
    }

    public ConnectionEmission {
        grants = List.copyOf(grants);
        permissions = List.copyOf(permissions);
        policies = List.copyOf(policies);
        settings = List.copyOf(settings);
        resources = List.copyOf(resources);
        tasks = List.copyOf(tasks);
        alongside = List.copyOf(alongside);
    }
}
