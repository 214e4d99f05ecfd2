package io.archloom.workflow;

import io.archloom.graph.Graph;
import io.archloom.workflow.Act.Choice;
import io.archloom.workflow.Act.Each;
import io.archloom.workflow.Act.Parallel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// States in their order, of which the first is where an execution, a branch or an item begins.
public record Workflow(SequencedMap<String, State> states) {
    /// The property in which a resource has its states.
    public static final String PROPERTY = "States";
    /// The property in which a resource has a whole definition in Amazon States Language instead: its states are not ours to read.
    public static final String WHOLE = "Definition";
    /// The longest name of a state: Amazon States Language specification, "Top-level fields": at most 80 characters.
    public static final int LONGEST_NAME = 80;

    public Workflow {
        states = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(states));
    }

    /// What a state goes on with when nothing fails; empty where it ends or chooses.
    public Optional<String> following(String name) {
        var state = states.get(name);
        if (state.end() || state.act().type().ends() || state.act() instanceof Choice) {
            return Optional.empty();
        }
        return state.next().or(() -> below(name));
    }

    /// The state that stands below another.
    public Optional<String> below(String name) {
        var names = new ArrayList<>(states.keySet());
        int at = names.indexOf(name);
        return at + 1 < names.size() ? Optional.of(names.get(at + 1)) : Optional.empty();
    }

    /// Where it may go from a state, with how often of those who come there; what is not of this workflow is left out.
    public Map<String, Double> successors(String name) {
        var state = states.get(name);
        var shares = new LinkedHashMap<String, Double>();
        double failing = 0;
        for (var caught : state.catches()) {
            shares.merge(caught.next(), caught.probability(), Double::sum);
            failing += caught.probability();
        }
        double well = Math.max(0, 1 - failing);
        if (state.act() instanceof Choice choice) {
            choose(choice, shares);
        }
        following(name).ifPresent(next -> shares.merge(next, well, Double::sum));
        shares.keySet().retainAll(states.keySet());
        return shares;
    }

    private static void choose(Choice choice, Map<String, Double> shares) {
        double said = choice.alternatives().stream().mapToDouble(a -> a.probability().orElse(0.0)).sum();
        long unsaid = choice.alternatives().stream().filter(a -> a.probability().isEmpty()).count();
        double scale = said > 1 ? 1 / said : 1;
        // what nobody claims is the default's, in equal parts with the alternatives that say nothing
        double part = Math.max(0, 1 - said) / (unsaid + 1);
        double open = choice.otherwise().isEmpty() && unsaid > 0 ? Math.max(0, 1 - said) / unsaid : part;
        for (var alternative : choice.alternatives()) {
            shares.merge(alternative.next(), alternative.probability().map(p -> p * scale).orElse(open), Double::sum);
        }
        choice.otherwise().ifPresent(next -> shares.merge(next, part, Double::sum));
    }

    /// The states of this workflow and where each may go, those of its branches and items apart.
    public Graph<String, List<String>> graph() {
        var builder = Graph.<String, List<String>>builder();
        states.keySet().forEach(builder::node);
        states.keySet().forEach(from -> successors(from).keySet().forEach(to -> builder.edge(List.of(from, to), from, to)));
        return builder.build();
    }

    /// The workflows inside a state: a map's, or a parallel state's branches.
    public static List<Workflow> inside(State state) {
        return switch (state.act()) {
            case Parallel(var branches) -> List.copyOf(branches.values());
            case Each each -> List.of(each.body());
            case Act.Task _, Choice _, Act.Wait _, Act.Pass _, Act.Succeed _, Act.Fail _ -> List.of();
        };
    }

    /// This workflow, and those inside its states.
    public List<Workflow> all() {
        var all = new ArrayList<Workflow>(List.of(this));
        states.values().forEach(state -> inside(state).forEach(inner -> all.addAll(inner.all())));
        return all;
    }

    /// Every state, also those in branches and maps.
    public void each(BiConsumer<String, State> visitor) {
        all().forEach(workflow -> workflow.states.forEach(visitor));
    }

    /// The state with this name, wherever it is.
    public Optional<State> find(String name) {
        return all().stream().filter(w -> w.states.containsKey(name)).map(w -> w.states.get(name)).findFirst();
    }

    /// What a task names among those it may run: one whose own id it is, or else the first that leads to what is called so.
    public static <T> Optional<T> target(String name, Collection<T> among, Function<T, String> id, Function<T, String> end) {
        return among.stream().filter(one -> id.apply(one).equals(name)).findFirst()
                .or(() -> among.stream().filter(one -> end.apply(one).equals(name)).findFirst());
    }
}
