package io.archloom.synth;

import io.archloom.model.Names;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The conditions of a template for several environments: each holds in some of them.
final class Conditions {
    /// CloudFormation takes at most ten operands.
    private static final int MOST = 10;

    private final List<String> environments;
    private final String parameter;
    private final Predicate<String> isTaken;
    private final Map<String, SortedSet<Integer>> byName = new LinkedHashMap<>();
    private final Set<String> places = new LinkedHashSet<>();
    private final Map<String, Value> written = new LinkedHashMap<>();

    /// @param environments in the design's order; elsewhere they are numbers in it
    /// @param parameter    says which it is
    /// @param isTaken      by a condition of the user's
    Conditions(List<String> environments, String parameter, Predicate<String> isTaken) {
        this.environments = environments;
        this.parameter = parameter;
        this.isTaken = isTaken;
    }

    Map<String, Value> written() {
        return written;
    }

    /// The condition under which a resource is made.
    String create(String resource, Set<Integer> in) {
        var name = "Create" + resource;
        if (isTaken.test(name) || byName.containsKey(name) && !byName.get(name).equals(in)) {
            return among(in, Set.of(), Optional.empty());
        }
        byName.put(name, new TreeSet<>(in));
        return name;
    }

    /// A condition that, where it is asked, holds in these environments alone: of those that there are, the preferred, then any that is
    /// named for where it holds: that something is made says nothing to who reads of something else.
    ///
    /// @param elsewhere environments in which nobody asks
    String among(Set<Integer> in, Set<Integer> elsewhere, Optional<String> preferred) {
        var name = preferred.filter(it -> fits(it, in, elsewhere))
                .or(() -> places.stream().filter(it -> fits(it, in, elsewhere)).findFirst());
        if (name.isEmpty()) {
            name = Optional.of(Names.fresh(worded(in), it -> isTaken.test(it) || byName.containsKey(it)));
            byName.put(name.get(), new TreeSet<>(in));
            places.add(name.get());
        }
        written.computeIfAbsent(name.get(), it -> test(byName.get(it)));
        return name.get();
    }

    /// The same name, now written.
    String used(String name) {
        written.computeIfAbsent(name, it -> test(byName.get(it)));
        return name;
    }

    /// Both at once: a condition of the user's and one of ours.
    String both(String own, String ours) {
        var name = ours + "And" + own;
        written.putIfAbsent(name, new Value.Call("Fn::And", Value.list(new Value.Call("Condition", Value.of(own)),
                new Value.Call("Condition", Value.of(used(ours))))));
        return name;
    }

    private boolean fits(String name, Set<Integer> in, Set<Integer> elsewhere) {
        var holds = byName.get(name);
        if (holds == null || !holds.containsAll(in)) {
            return false;
        }
        var rest = new TreeSet<>(holds);
        rest.removeAll(in);
        return elsewhere.containsAll(rest);
    }

    private String worded(Set<Integer> in) {
        var words = new StringBuilder("In");
        for (var each : in) {
            words.append(words.length() > 2 ? "Or" : "");
            words.append(Ids.joined(environments.get(each)));
        }
        return words.toString();
    }

    private Value test(SortedSet<Integer> in) {
        if (in.size() == environments.size() - 1 && in.size() > 1) {
            var out = new TreeSet<Integer>();
            for (int i = 0; i < environments.size(); i++) {
                out.add(i);
            }
            out.removeAll(in);
            return new Value.Call("Fn::Not", Value.list(is(out.first())));
        }
        return or(in.stream().map(this::is).toList());
    }

    private Value is(int environment) {
        return new Value.Call("Fn::Equals", Value.list(new Value.Ref(parameter), Value.of(environments.get(environment))));
    }

    private static Value or(List<Value> tests) {
        if (tests.size() == 1) {
            return tests.getFirst();
        }
        if (tests.size() <= MOST) {
            return new Value.Call("Fn::Or", Value.list(tests));
        }
        var grouped = new ArrayList<Value>();
        for (int i = 0; i < tests.size(); i += MOST) {
            grouped.add(or(tests.subList(i, Math.min(tests.size(), i + MOST))));
        }
        return or(grouped);
    }
}
