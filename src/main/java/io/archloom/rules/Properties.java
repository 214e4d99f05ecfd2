package io.archloom.rules;

import io.archloom.catalog.Property;
import io.archloom.edit.Edit;
import io.archloom.model.Assumption;
import io.archloom.model.ElementId;
import io.archloom.problem.Fix;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.text.Nearest;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Properties and usages against what the catalogue declares: values that are not allowed, values that are missing, names that
/// nothing knows.
///
/// A property of a resource that the catalogue does not know goes to the template as it is: only one that looks misspelt is told.
final class Properties {
    static final RuleText MISSING = new RuleText("Property.Missing", Severity.ERROR);
    static final RuleText UNKNOWN = new RuleText("Property.Unknown", Severity.WARNING);

    /// Whether a problem says that what stands there is no value of its property at all.
    static boolean isNoValue(Problem problem) {
        return problem.rule().equals(Declared.RANGE.id()) || problem.rule().equals(Declared.TYPE.id());
    }

    /// Of resources.
    record OfResources() implements Rule.OfResource {
        @Override public List<Description> descriptions() {
            return all();
        }

        @Override public List<Problem> judge(ResourceSite site) {
            var kind = site.kind();
            if (kind.opaque()) {
                return List.of();
            }
            var properties = new Properties(site.resource().id(), site.resource().title(), site::applies);
            properties.judge(kind.properties(), site.resource().properties(), false);
            var assumed = new LinkedHashMap<String, Value>();
            site.assumed().forEach((name, assumption) -> assumed.put(name, assumption.value()));
            properties.judge(kind.assumptions(), assumed, true);
            // a kind without a type stands for every type: it has whatever properties that has
            if (kind.typeProperty().isEmpty()) {
                properties.judgeNames(site.resource().properties(), kind.properties(), kind.assumptions(), kind.type().isPresent());
            }
            properties.judgeAssumptions(site.assumed(), Stream.concat(kind.assumptions().stream(), kind.properties().stream()).toList());
            return properties.problems;
        }
    }

    /// Of connections.
    record OfConnections() implements Rule.OfConnection {
        @Override public List<Description> descriptions() {
            return all();
        }

        @Override public List<Problem> judge(ConnectionSite site) {
            var kind = site.link().kind();
            var properties = new Properties(site.link().id(), site.from().title() + " → " + site.to().title(), site::applies);
            var declared = new ArrayList<>(kind.properties());
            properties.judge(declared, site.link().connection().properties(), false);
            if (!kind.access().isEmpty()) {
                properties.judgeAccess(kind.access().stream().map(level -> level.id()).toList(), site.link().connection().properties());
            }
            properties.judgeNames(site.link().connection().properties(), declared, List.of(), false);
            properties.judgeAssumptions(site.assumed(), declared);
            return properties.problems;
        }
    }

    private final ElementId element;
    private final String owner;
    private final Predicate<Property> applies;
    private final List<Problem> problems = new ArrayList<>();

    private Properties(ElementId element, String owner, Predicate<Property> applies) {
        this.element = element;
        this.owner = owner;
        this.applies = applies;
    }

    private static List<Rule.Description> all() {
        return Stream.of(Declared.TYPE, Declared.RANGE, Declared.CHOICE, Declared.PATTERN, MISSING, UNKNOWN).map(RuleText::description).toList();
    }

    private void judge(List<Property> declared, Map<String, Value> values, boolean assumed) {
        for (var property : declared) {
            if (!applies.test(property)) {
                continue;
            }
            var value = Optional.ofNullable(values.get(property.name()));
            boolean isEmpty = value.isEmpty() ? property.standard().isEmpty() : isBlank(value.get());
            if (property.required() && isEmpty) {
                add(MISSING, property, value.isPresent() && property.standard().isPresent() ? fix(property, Optional.empty(), assumed) : List.of());
            } else if (value.isPresent() && !isBlank(value.get())) {
                Declared.fault(property, value.get()).ifPresent(fault -> add(property, fault, assumed));
            }
        }
    }

    private static boolean isBlank(Value value) {
        return value instanceof Value.Null || value.asText().filter(String::isBlank).isPresent();
    }

    private void add(Property property, Declared.Fault fault, boolean assumed) {
        boolean canClear = property.standard().isPresent() || !property.required();
        var fixes = fault.better().isPresent() ? fix(property, fault.better(), assumed)
                : canClear ? fix(property, Optional.empty(), assumed) : List.<Fix>of();
        add(fault.text(), property, fixes, fault.arguments().toArray());
    }

    private List<Fix> fix(Property property, Optional<Value> value, boolean assumed) {
        var label = value.flatMap(Declared::scalar).map(text -> RuleText.of("fix.set", property.title(), text))
                .orElseGet(() -> value.isPresent() ? RuleText.of("fix.list", property.title())
                        : RuleText.of(property.standard().isPresent() ? "fix.default" : "fix.clear", property.title()));
        return List.of(new Fix(label, assumed ? new Edit.SetAssumption(element, property.name(), value.map(Assumption::typed))
                : new Edit.SetProperty(element, property.name(), value)));
    }

    private void add(RuleText text, Property property, List<Fix> fixes, Object... more) {
        var arguments = new ArrayList<Object>(List.of(property.title(), owner));
        arguments.addAll(List.of(more));
        problems.add(text.problem(Place.on(element, property.name()), fixes, arguments.toArray()));
    }

    /// The access level of a connection is a choice that every kind with levels has.
    private void judgeAccess(List<String> levels, Map<String, Value> values) {
        var chosen = values.get("access");
        if (chosen != null && !(chosen instanceof Value.Intrinsic) && !levels.contains(Declared.scalar(chosen).orElse(""))) {
            problems.add(Declared.CHOICE.problem(Place.on(element, "access"),
                    List.of(new Fix(RuleText.of("fix.default", "access"), new Edit.SetProperty(element, "access", Optional.empty()))),
                    "access", owner, Declared.scalar(chosen).orElse(""), String.join(", ", levels)));
        }
    }

    private void judgeNames(Map<String, Value> values, List<Property> declared, List<Property> assumable, boolean passesOn) {
        var known = declared.stream().map(Property::name).toList();
        for (var entry : values.entrySet()) {
            var name = entry.getKey();
            if (known.contains(name) || name.equals("access") && element instanceof ElementId.ConnectionId) {
                continue;
            }
            var place = Place.on(element, name);
            if (assumable.stream().anyMatch(property -> property.name().equals(name))) {
                problems.add(UNKNOWN.say("message.usage", place, UNKNOWN.fix(new Edit.Batch(UNKNOWN.text("fix.usage", name), List.of(
                        new Edit.SetProperty(element, name, Optional.empty()),
                        new Edit.SetAssumption(element, name, Optional.of(Assumption.typed(entry.getValue()))))), name), name, owner));
                continue;
            }
            var meant = Nearest.to(name, known).filter(near -> !values.containsKey(near));
            if (meant.isPresent()) {
                var label = UNKNOWN.text("fix", meant.get());
                problems.add(UNKNOWN.say("message.near", place, List.of(new Fix(label, new Edit.Batch(label, List.of(
                        new Edit.SetProperty(element, name, Optional.empty()),
                        new Edit.SetProperty(element, meant.get(), Optional.of(entry.getValue())))))), name, owner, meant.get()));
            } else if (!passesOn || Character.isLowerCase(name.charAt(0))) {
                problems.add(UNKNOWN.problem(place, List.of(new Fix(RuleText.of("fix.remove", name),
                        new Edit.SetProperty(element, name, Optional.empty()))), name, owner));
            }
        }
    }

    private void judgeAssumptions(Map<String, Assumption> assumed, List<Property> known) {
        for (var name : assumed.keySet()) {
            if (known.stream().noneMatch(property -> property.name().equals(name))) {
                problems.add(UNKNOWN.say("message.assumption", Place.on(element, name), List.of(new Fix(RuleText.of("fix.remove", name),
                        new Edit.SetAssumption(element, name, Optional.empty()))), name, owner));
            }
        }
    }
}
