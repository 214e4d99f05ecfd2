package io.archloom.rules;

import io.archloom.catalog.Property;
import io.archloom.catalog.ResourceKind;
import io.archloom.edit.Edit;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import io.archloom.problem.Fix;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Things that get in each other's way by their names: resources of one physical name, cards of one title.
final class Collisions implements Rule.OfDesign {
    private static final RuleText NAME = new RuleText("Resource.DuplicateName", Severity.ERROR);
    private static final RuleText TITLE = new RuleText("Resource.DuplicateTitle", Severity.ADVICE);

    @Override public List<Description> descriptions() {
        return List.of(NAME.description(), TITLE.description());
    }

    @Override public List<Problem> judge(DesignSite site) {
        var problems = new ArrayList<Problem>();
        var named = new HashMap<List<Object>, Resource>();
        var titled = new HashMap<String, ResourceId>();
        for (var resource : site.resources()) {
            var kind = site.topology().kind(resource.id());
            nameOf(resource, kind).ifPresent(property -> {
                var value = written(resource, property).orElseThrow();
                var first = named.putIfAbsent(List.of(kind.type().orElse(""), value), resource);
                if (first != null) {
                    problems.add(NAME.problem(Place.on(resource.id(), property.name()),
                            property.required() || property.standardEmitted() ? List.of() : NAME.fix(new Edit.SetProperty(resource.id(), property.name(), Optional.empty())),
                            first.title(), resource.title(), Declared.scalar(value).orElse("")));
                }
            });
            var other = titled.putIfAbsent(resource.title(), resource.id());
            if (other != null) {
                problems.add(TITLE.problem(Place.on(resource.id()), fixTitle(resource, site), resource.title()));
            }
        }
        return problems;
    }

    /// CloudFormation calls a resource's own name `Name`, or by its type: a queue's `QueueName`, an e-mail identity's `EmailIdentity`.
    private static Optional<Property> nameOf(Resource resource, ResourceKind kind) {
        var last = kind.type().map(type -> type.substring(type.lastIndexOf(':') + 1)).orElse("");
        return kind.properties().stream().filter(property -> property.name().equals("Name") || property.name().equals(last)
                        || property.name().length() > 4 && (last + "Name").endsWith(property.name()))
                .filter(property -> written(resource, property).filter(it -> it instanceof Value.Text(var text) && !text.isBlank()).isPresent()).findFirst();
    }

    /// What the template says, set or by default.
    private static Optional<Value> written(Resource resource, Property property) {
        return Optional.ofNullable(resource.properties().get(property.name())).or(() -> property.standard().filter(_ -> property.standardEmitted()));
    }

    private static List<Fix> fixTitle(Resource resource, DesignSite site) {
        var taken = new HashSet<String>();
        site.resources().forEach(one -> taken.add(one.title().toLowerCase(Locale.ROOT)));
        for (int number = 2; ; number++) {
            var title = resource.title() + " " + number;
            if (!taken.contains(title.toLowerCase(Locale.ROOT))) {
                return TITLE.fix(new Edit.SetLabel(resource.id(), Optional.of(title)), title);
            }
        }
    }
}
