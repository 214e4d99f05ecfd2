package io.archloom.rules;

import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import io.archloom.model.Structure;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.value.Mentions;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// References that are written by hand, to what does not exist or is not deployed; and all that lead round in a circle, of which the
/// template knows.
final class References implements Rule.OfDesign {
    private static final RuleText BROKEN = new RuleText("Reference.Broken", Severity.ERROR);
    private static final RuleText CIRCLE = new RuleText("Reference.Circle", Severity.ERROR);

    @Override public List<Description> descriptions() {
        return List.of(BROKEN.description(), CIRCLE.description());
    }

    @Override public List<Problem> judge(DesignSite site) {
        var problems = new ArrayList<Problem>();
        var known = new Known(site);
        for (var resource : site.resources()) {
            resource.properties().forEach((name, value) -> judge(Place.on(resource.id(), name), value, known, problems));
            judgeAttributes(resource, known, problems);
        }
        site.structure().connections().values().forEach(connection -> connection.properties()
                .forEach((name, value) -> judge(Place.on(connection.id(), name), value, known, problems)));
        site.structure().declarations().outputs().values().forEach(value -> judge(new Place.OnDesign(), value, known, problems));
        return problems;
    }

    private static void judge(Place place, Value value, Known known, List<Problem> problems) {
        if (value instanceof Value.Text || value instanceof Value.Num || value instanceof Value.Bool) {
            return;
        }
        var mentions = Mentions.in(value);
        mentions.names().stream().distinct().filter(name -> !known.isName(name)).forEach(name -> problems.add(BROKEN.problem(place, List.of(), place, name)));
        mentions.conditions().stream().distinct().filter(name -> !known.isCondition(name))
                .forEach(name -> problems.add(BROKEN.say("message.condition", place, List.of(), place, name)));
        mentions.mappings().stream().distinct().filter(name -> !known.isMapping(name))
                .forEach(name -> problems.add(BROKEN.say("message.mapping", place, List.of(), place, name)));
    }

    private static void judgeAttributes(Resource resource, Known known, List<Problem> problems) {
        resource.attributes().forEach((name, value) -> {
            var place = Place.on(resource.id(), name);
            if (name.equals("DependsOn")) {
                dependsOn(resource).filter(id -> !known.isName(id)).forEach(id -> problems.add(BROKEN.problem(place, List.of(), place, id)));
            } else if (name.equals("Condition") && value instanceof Value.Text(var condition)) {
                if (!known.isCondition(condition)) {
                    problems.add(BROKEN.say("message.condition", place, List.of(), place, condition));
                }
            } else {
                judge(place, value, known, problems);
            }
        });
    }

    private static Stream<String> dependsOn(Resource resource) {
        return switch (Optional.ofNullable(resource.attributes().get("DependsOn")).orElse(Value.NULL)) {
            case Value.Text(var id) -> Stream.of(id);
            case Value.ListOf(var items) -> items.stream().flatMap(item -> item.asText().stream());
            case Value.Null _, Value.Bool _, Value.Num _, Value.MapOf _, Value.Intrinsic _ -> Stream.empty();
        };
    }

    static List<Problem> circles(List<List<ElementId>> circles, Structure structure) {
        return circles.stream().map(circle -> CIRCLE.problem(Place.on(circle.getFirst()), List.of(), circle.stream()
                .flatMap(id -> id instanceof ResourceId resource ? structure.resource(resource).stream() : Stream.empty()).map(Resource::title)
                .collect(Collectors.joining(", ")))).toList();
    }

    /// What a reference may name.
    private record Known(DesignSite site) {
        boolean isName(String name) {
            var declared = site.structure().declarations();
            if (name.startsWith("AWS::") || declared.parameters().containsKey(name) || name.startsWith("Serverless")) {
                return true;
            }
            var id = ResourceId.isValid(name) ? site.structure().resource(new ResourceId(name)) : Optional.<Resource>empty();
            if (id.isPresent()) {
                var kind = site.topology().kind(id.get().id());
                return kind.opaque() || kind.type().isPresent() || kind.typeProperty().isPresent();
            }
            // resources that come with one of ours have its id and a suffix
            return site.structure().resources().keySet().stream().anyMatch(one -> name.startsWith(one.value()));
        }

        boolean isCondition(String name) {
            return site.structure().declarations().conditions().containsKey(name);
        }

        boolean isMapping(String name) {
            return site.structure().declarations().mappings().containsKey(name);
        }
    }
}
