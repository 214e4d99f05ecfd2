package io.archloom.edit;

import io.archloom.model.Declarations;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.Environment;
import io.archloom.value.Mentions;
import io.archloom.value.Value;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Stream;

/// Says a property's value in another form: plainly, or by a parameter of the template. What it is in each environment stays as it is.
final class ValueForms {
    private static final String DEFAULT = "Default";

    private ValueForms() {}

    /// What an environment said of the property, it says of the parameter.
    static Design parameter(Design design, ElementId element, String property, String parameter, Value.MapOf declaration) {
        var drawn = design.structure().properties(element).get(property);
        if (!design.contains(element) || parameter.isBlank() || new Value.Ref(parameter).equals(drawn)
                || design.structure().resources().keySet().stream().anyMatch(id -> id.value().equals(parameter))) {
            return design;
        }
        var declared = design.structure().declarations().parameters();
        var known = declared.containsKey(parameter) ? design : declared(design, parameter, Optional.of(declaration));
        var environments = Environments.each(known.environments(), environment -> {
            var own = environment.property(element, property).filter(ValueForms::isPlain);
            return own.isEmpty() ? environment : environment.withParameter(parameter, own).withProperty(element, property, Optional.empty());
        });
        return Changes.property(known.withEnvironments(environments), element, property, Optional.of(new Value.Ref(parameter)));
    }

    /// The parameter goes with the last that mentions it.
    static Design literal(Design design, ElementId element, String property) {
        if (!(design.structure().properties(element).get(property) instanceof Value.Ref(var parameter))
                || !(design.structure().declarations().parameters().get(parameter) instanceof Value.MapOf declaration)) {
            return design;
        }
        var standard = declaration.get(DEFAULT);
        var first = standard.or(() -> design.environments().stream().flatMap(it -> value(it, parameter).stream()).findFirst());
        var environments = Environments.each(design.environments(), environment -> {
            var there = value(environment, parameter).filter(value -> !Optional.of(value).equals(first));
            return there.isEmpty() || environment.property(element, property).isPresent() ? environment
                    : environment.withProperty(element, property, there);
        });
        var plain = Changes.property(design.withEnvironments(environments), element, property, first);
        return isMentioned(plain, parameter) ? plain : declared(plain, parameter, Optional.empty())
                .withEnvironments(Environments.each(environments, environment -> environment.withParameter(parameter, Optional.empty())));
    }

    private static Optional<Value> value(Environment environment, String parameter) {
        return Optional.ofNullable(environment.parameters().get(parameter));
    }

    private static boolean isPlain(Value value) {
        return value instanceof Value.Text || value instanceof Value.Num || value instanceof Value.Bool;
    }

    private static Design declared(Design design, String parameter, Optional<Value> declaration) {
        var before = design.structure().declarations();
        var parameters = new LinkedHashMap<>(before.parameters());
        declaration.ifPresentOrElse(it -> parameters.put(parameter, it), () -> parameters.remove(parameter));
        return design.withStructure(design.structure().withDeclarations(new Declarations(parameters, before.conditions(), before.mappings(),
                before.globals(), before.outputs(), before.metadata())));
    }

    private static boolean isMentioned(Design design, String parameter) {
        var structure = design.structure();
        var declarations = structure.declarations();
        return Stream.of(structure.resources().values().stream().flatMap(it -> Stream.of(it.properties(), it.attributes())),
                        structure.connections().values().stream().map(it -> it.properties()),
                        design.environments().stream().flatMap(it -> it.properties().values().stream()),
                        Stream.of(declarations.conditions(), declarations.globals(), declarations.outputs(), declarations.metadata()))
                .flatMap(it -> it).anyMatch(values -> Mentions.in(values).count(parameter) > 0);
    }
}
