package io.archloom.synth;

import io.archloom.catalog.Catalog;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.template.LogicalId;
import io.archloom.template.Template;
import io.archloom.topology.Topology;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The template of a design.
///
/// @param origins by logical id, the resource or connection that it was written for; what belongs to the stack as a whole has none
/// @param permits what the template allows, each with who asked for it, by holder in the design's order
/// @param circles     what refers to each other in a circle, so that CloudFormation refuses the template
/// @param overwritten what one connection would set and another set
public record Synthesis(Template template, Map<LogicalId, ElementId> origins, List<Permit> permits, List<List<ElementId>> circles, List<Overwritten> overwritten) {
    private static final String TRANSFORM = "AWS::Serverless-2016-10-31";
    private static final int LONGEST_DESCRIPTION = 1024;

    /// In this order, since each adds to what those before have written.
    private static final List<Pass> PASSES = List.of(
            new DrawnResources(),
            new Companions(),
            // before the grants, so that the sections of a function stand in the order in which people read them
            new GivenVariables(),
            new Events(),
            new Grants(),
            // the policies that hold the statements are companions
            new Permissions(),
            // roles that settings mention exist by now
            new Settings(),
            new Placed(),
            // by what the resources have by now: a network, tracing
            new ManagedPolicies(),
            // they complete whatever the tables have made
            new Behaviours(),
            new OnDemand(),
            new Outputs(),
            // it watches what the others have written
            new Watching(),
            // on whatever is written by now
            new Tags(),
            new WrittenPermits(),
            // whatever mentions what exists is written by now
            new References());

    public Synthesis {
        origins = Collections.unmodifiableMap(new LinkedHashMap<>(origins));
        permits = List.copyOf(permits);
        circles = List.copyOf(circles);
        overwritten = List.copyOf(overwritten);
    }

    /// Writes the template of a design. What is not deployed (an external service), and what the catalogue knows no type
    /// for, is not in it; half-finished designs give templates that say what is there.
    public static Synthesis of(Design design, Catalog catalog, Format format) {
        return of(design, catalog, format, Topology.of(design.structure(), catalog));
    }

    /// The same, for a caller that has the design's topology. A design of several environments gives one template for all of them.
    public static Synthesis of(Design design, Catalog catalog, Format format, Topology topology) {
        var each = inEach(design, catalog, format, topology);
        return each.size() == 1 ? each.firstEntry().getValue() : SharedTemplate.of(each);
    }

    /// What one template for all environments says in each of them.
    static SequencedMap<String, Synthesis> inEach(Design design, Catalog catalog, Format format, Topology topology) {
        var handover = Handover.of(design);
        // SAM takes no conditions among tags; `samconfig.toml` gives the stack those of its environment, which go to all its resources
        var designs = design.environments().stream().map(environment -> design.in(environment.name()))
                .map(there -> format == Format.SAM && design.environments().size() > 1 ? there.withSettings(there.settings().withTags(design.settings().tags())) : there).toList();
        var stacks = new ArrayList<Stack>();
        for (var there : designs) {
            var own = there.structure() == design.structure() ? topology : Topology.of(there.structure(), catalog);
            stacks.add(written(there, catalog, format, own, handover, Set.of()));
        }
        // what one environment must call by its name has that name in all of them
        var byName = new HashSet<Stack.Mention>();
        var left = new HashMap<Stack, List<List<ElementId>>>();
        stacks.forEach(stack -> {
            var circles = Circles.of(stack);
            byName.addAll(circles.byName());
            left.put(stack, circles.left());
        });
        var each = new LinkedHashMap<String, Synthesis>();
        stacks.forEach(stack -> each.put(stack.design.environment().name(), assembled(byName.isEmpty() ? stack
                : written(stack.design, catalog, format, stack.topology, handover, byName), left.get(stack))));
        return each;
    }

    static Stack written(Design design, Catalog catalog, Format format, Topology topology, Handover handover, Set<Stack.Mention> byName) {
        var stack = new Stack(design, catalog, format, topology, handover, byName);
        PASSES.forEach(pass -> pass.write(stack));
        return stack;
    }

    private static Synthesis assembled(Stack stack, List<List<ElementId>> circles) {
        var declarations = stack.design.structure().declarations();
        var resources = new LinkedHashMap<LogicalId, Template.Entry>();
        var origins = new LinkedHashMap<LogicalId, ElementId>();
        for (var draft : inOrder(stack)) {
            var id = new LogicalId(draft.id);
            resources.put(id, draft.entry());
            draft.origin.ifPresent(origin -> origins.put(id, origin));
        }
        boolean isSam = stack.format == Format.SAM;
        return new Synthesis(new Template(description(stack.design), isSam ? Optional.of(Value.of(TRANSFORM)) : Optional.empty(),
                declarations.metadata(), both(declarations.parameters(), stack.parameters), declarations.mappings(), both(declarations.conditions(), stack.conditions),
                isSam ? declarations.globals() : Map.of(), resources, both(stack.declared, stack.outputs)), origins, permits(stack), circles, stack.overwritten);
    }

    private static List<Permit> permits(Stack stack) {
        var byHolder = stack.permits.stream().collect(Collectors.groupingBy(Permit::holder));
        var drawn = stack.design.structure().resources().keySet();
        return Stream.concat(drawn.stream(), byHolder.keySet().stream().filter(id -> !drawn.contains(id)).sorted(Comparator.comparing(ResourceId::value)))
                .flatMap(id -> byHolder.getOrDefault(id, List.of()).stream()).distinct().toList();
    }

    /// Each drawn resource with what belongs to it, then what belongs to the connections that lead to it; last what belongs to
    /// the stack as a whole.
    private static List<Draft> inOrder(Stack stack) {
        var byOrigin = new HashMap<Optional<ElementId>, List<Draft>>();
        stack.drafts.values().forEach(draft -> byOrigin.computeIfAbsent(draft.origin, _ -> new ArrayList<>()).add(draft));
        var ordered = new ArrayList<Draft>(stack.drafts.size());
        for (var id : stack.design.structure().resources().keySet()) {
            ordered.addAll(byOrigin.getOrDefault(Optional.of(id), List.of()));
            for (var link : stack.topology.in(id)) {
                ConnectionId connection = link.id();
                ordered.addAll(byOrigin.getOrDefault(Optional.of(connection), List.of()));
            }
        }
        ordered.addAll(byOrigin.getOrDefault(Optional.empty(), List.of()));
        return ordered;
    }

    private static Optional<String> description(Design design) {
        var words = design.settings().description().isBlank() ? design.settings().name() : design.settings().description();
        return words.isBlank() ? Optional.empty() : Optional.of(shortened(words.strip()));
    }

    /// CloudFormation takes 1,024 bytes.
    private static String shortened(String words) {
        int bytes = 0;
        for (int i = 0; i < words.length();) {
            int character = words.codePointAt(i);
            bytes += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (bytes > LONGEST_DESCRIPTION) {
                return words.substring(0, i);
            }
            i += Character.charCount(character);
        }
        return words;
    }

    /// The user's entries, then ours; of the same name, the user's.
    private static Map<String, Value> both(Map<String, Value> own, Map<String, Value> ours) {
        var both = new LinkedHashMap<>(own);
        ours.forEach(both::putIfAbsent);
        return both;
    }
}
