package io.archloom.catalog;

import io.archloom.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a resource is written into a template. Values may hold placeholders, which `synth` replaces:
///
/// * `$self`, `$from`, `$to`: a logical id (in `!Ref $self`, `!GetAtt $to.Arn`),
/// * `$self.arn`, `$to.name`: a *reference* of that resource's kind, and `${to.arn}` inside `!Sub`,
/// * `$BatchSize`: a property's value, left out with its entry when it is not set and not written by default.
///
/// @param properties emitted beside the user's own; the user's own win
/// @param references what others may ask of the resource (`arn`, `name`, `url`, …) as values
/// @param attributes resource attributes, such as `DeletionPolicy`
/// @param resources  further resources that come with it
/// @param behaviour  a mechanism written in Java, by its name in `synth`
/// @param comment    written above it, where a reader of the template needs one
public record Emission(Map<String, Value> properties, Map<String, Value> references, Map<String, Value> attributes,
                       List<Extra> resources, Optional<String> behaviour, Optional<String> comment) {
    public static final Emission NONE =
            new Emission(Map.of(), Map.of(), Map.of(), List.of(), Optional.empty(), Optional.empty());

    /// In which form of export something is written.
    public enum Form { SAM, CLOUDFORMATION, BOTH }

    /// A further resource: its logical id is that of its owner with `suffix`.
    public record Extra(String suffix, String type, Map<String, Value> properties, Map<String, Value> attributes,
                        Form form, Optional<Formula> when) {}

    public Emission {
        resources = List.copyOf(resources);
    }
}
