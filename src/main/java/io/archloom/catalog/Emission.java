package io.archloom.catalog;

import io.archloom.catalog.formula.Formula;
import io.archloom.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a resource is written into a template. Values may hold placeholders, which `synth` replaces:
///
/// * `$self`, `$from`, `$to`: a logical id (in `!Ref $self`, `!GetAtt $to.Arn`; `${self}` inside `!Sub`),
/// * `$self.arn`, `$to.name`: a *reference* of that resource's kind, or one of its properties (`${to.arn}` inside `!Sub`),
/// * `$self:Role`, `$from:Role`: the logical id of the [Extra] resource with that suffix,
/// * `$BatchSize`: a property's value, left out with its entry when it is not set and not written by default.
///
/// @param properties emitted beside the user's own; the user's own win
/// @param references what others may ask of the resource (`arn`, `name`, `url`, …) as values
/// @param existing   what `Ref` and each attribute (`Arn`, `Endpoint.Address`) of one that exists already are, in terms of `$name`;
///                   [#ASKED] for what does not follow from its name. The first that begins with `arn:` is its ARN.
/// @param attributes resource attributes, such as `DeletionPolicy`
/// @param settings   properties that depend on a condition or on the form of export
/// @param resources  further resources that come with it
/// @param grants     what it may do whatever is connected to it: deliver its own logs
/// @param role       the role that holds what its connections grant it, where it needs one of its own
/// @param environment where it takes the variables of its connections; empty: nowhere
/// @param alternatives references that hold instead under a condition
/// @param named      how others refer to it where a reference would close a circle
/// @param behaviour  a mechanism written in Java, where values cannot say it
/// @param comment    written above it, where a reader of the template needs one
public record Emission(Map<String, Value> properties, Map<String, Value> references, Map<String, Value> existing,
                       Map<String, Value> attributes, List<ConnectionEmission.Setting> settings, List<Extra> resources,
                       List<Grant> grants, Optional<Role> role, Optional<Variables> environment, List<Alternative> alternatives,
                       Optional<Named> named, Optional<Behaviour> behaviour, Optional<String> comment) {
    /// What the design must say, since it does not follow from a name.
    public static final Value ASKED = Value.of("asked");
    public static final Emission NONE = new Emission(Map.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(),
            Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /// The same, with further references.
    public Emission with(Map<String, Value> further) {
        var all = new LinkedHashMap<>(references);
        further.forEach(all::putIfAbsent);
        return new Emission(properties, all, existing, attributes, settings, resources, grants, role, environment, alternatives, named, behaviour, comment);
    }

    /// The mechanisms of `synth` that complete a resource's draft.
    public enum Behaviour {
        /// A folder of code beside the template, what is called in it, and how it is built.
        CODE,
        /// A folder of files beside the template.
        CONTENT,
        /// The states of its definition, made of its connections or its own `States`.
        STATES,
        /// Who may call each route.
        AUTHORIZERS,
        /// A resource for each part of its routes' paths, their methods and a deployment, with who may call each.
        PATHS,
        /// A template that is a file beside this one.
        TEMPLATE_FILE,
        /// The charts of whatever it watches.
        CHARTS
    }

    /// In which form of export something is written.
    public enum Form { SAM, CLOUDFORMATION, BOTH }

    /// A further resource: its logical id is that of its owner with `suffix`.
    ///
    /// @param each     written once for each of these; `{n}` and `{item}` in the suffix tell the copies apart
    /// @param onDemand left out unless something refers to it that does not come `with` it
    /// @param with     the suffix of the one on demand that it comes with, and without which it is left out
    public record Extra(String suffix, String type, Map<String, Value> properties, Map<String, Value> attributes,
                        Form form, Optional<Formula> when, Optional<Each> each, boolean onDemand, Optional<String> with) {}

    /// How often something is written: a number of times, or once for each item of a list. In a copy `$n` counts
    /// from 1, `$index` from 0, and `$item` is the item.
    public sealed interface Each {
        record Count(Formula formula) implements Each {}

        /// @param list a property, or what an end tells: `in.subnets`
        record Item(String list) implements Each {}
    }

    /// A role made of the grants that its connections give the resource; in the other form SAM makes one.
    ///
    /// @param principal the service that assumes it
    /// @param actions   what the service does to assume it
    /// @param path      the property that gets its ARN, dotted; empty when only others refer to it as `$self:Role`
    /// @param on        the suffix of the further resource that has that property; empty: the resource itself
    /// @param form      in which form it is written
    /// @param always    whether it is written without any grant, too
    /// @param managed   policies of AWS that it has, too
    public record Role(String principal, List<String> actions, Optional<String> path, Optional<String> on, Form form, boolean always, List<Managed> managed) {
        public Role {
            actions = List.copyOf(actions);
            managed = List.copyOf(managed);
        }
    }

    /// A policy of AWS.
    ///
    /// @param policy  its path and name, such as `service-role/AWSLambdaBasicExecutionRole`
    /// @param with    properties of the resource, one of which must be written; empty: always
    /// @param actions what it allows on all resources
    public record Managed(String policy, List<String> with, List<String> actions) {
        public Managed {
            with = List.copyOf(with);
            actions = List.copyOf(actions);
        }
    }

    /// Where the environment variables go that connections give.
    ///
    /// @param path   dotted, `*` for each entry of a list
    /// @param on     the suffix of the further resource that has them; empty: the resource itself
    /// @param listed whether they are entries with `Name` and `Value`, not a map
    public record Variables(String path, Optional<String> on, boolean listed) {}

    /// References that take the place of [Emission#references()] while a condition holds: a function's alias for the function.
    ///
    /// @param named the same where a name must be used (see [Named])
    public record Alternative(Optional<Formula> when, Form form, Map<String, Value> references, Map<String, Value> named) {}

    /// A name that is known before the resource exists: bucket A notifies function B, B's role names A, A waits for B.
    ///
    /// @param property   gets the name, unless the user set it
    /// @param value      the name
    /// @param references take the place of those of [Emission#references()] that they share a key with
    public record Named(String property, Value value, Map<String, Value> references) {}

    public Emission {
        settings = List.copyOf(settings);
        resources = List.copyOf(resources);
        grants = List.copyOf(grants);
        alternatives = List.copyOf(alternatives);
    }
}
