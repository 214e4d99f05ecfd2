package io.archloom.rules;

import io.archloom.edit.Edit;
import io.archloom.graph.Reachability;
import io.archloom.graph.StrongComponents;
import io.archloom.problem.Fix;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.text.Nearest;
import io.archloom.topology.Link;
import io.archloom.value.Mentions;
import io.archloom.value.Value;
import io.archloom.workflow.Act;
import io.archloom.workflow.Outline;
import io.archloom.workflow.State;
import io.archloom.workflow.Visits;
import io.archloom.workflow.Workflow;
import io.archloom.workflow.WorkflowReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The states of a resource that has a workflow: what they go on with, what they run, whether they come to an end.
final class Workflows implements Rule.OfResource {
    private static final RuleText UNREADABLE = new RuleText("Workflow.Unreadable", Severity.ERROR);
    private static final RuleText NEXT = new RuleText("Workflow.UnknownNext", Severity.ERROR);
    private static final RuleText TASK = new RuleText("Workflow.UnknownTask", Severity.ERROR);
    private static final RuleText UNREACHABLE = new RuleText("Workflow.Unreachable", Severity.ERROR);
    private static final RuleText ENDLESS = new RuleText("Workflow.Endless", Severity.ERROR);
    private static final RuleText LONG = new RuleText("Workflow.NameTooLong", Severity.ERROR);
    private static final RuleText SAME = new RuleText("Workflow.SameName", Severity.ERROR);
    private static final RuleText DEFAULT = new RuleText("Workflow.NoDefault", Severity.WARNING);
    private static final RuleText BUSY = new RuleText("Workflow.BusyLoop", Severity.WARNING);
    private static final RuleText UNUSED = new RuleText("Workflow.UnusedConnection", Severity.WARNING);
    private static final RuleText TWO = new RuleText("Workflow.TwoDefinitions", Severity.WARNING);
    /// Seconds between two rounds that a fix proposes.
    private static final long PAUSE = 30;

    @Override public List<Description> descriptions() {
        return Stream.of(UNREADABLE, NEXT, TASK, UNREACHABLE, ENDLESS, LONG, SAME, DEFAULT, BUSY, UNUSED, TWO).map(RuleText::description).toList();
    }

    @Override public List<Problem> judge(ResourceSite site) {
        var value = site.resource().properties().get(Workflow.PROPERTY);
        if (site.kind().property(Workflow.PROPERTY).isEmpty()) {
            return List.of();
        }
        if (value == null) {
            return site.resource().properties().containsKey(Workflow.WHOLE) ? unmentioned(site) : List.of();
        }
        var judged = new Judged(site, value, WorkflowReader.read(value).workflow());
        if (site.resource().properties().containsKey(Workflow.WHOLE)) {
            judged.add(TWO, TWO.fix(new Edit.SetProperty(site.resource().id(), Workflow.PROPERTY, Optional.empty())));
            return judged.problems;
        }
        WorkflowReader.read(value).faults().forEach(fault -> judged.add(UNREADABLE, List.of(), fault.state(), fault.message()));
        judged.all();
        return judged.problems;
    }

    /// The tasks of which a definition that is written as a whole says nothing.
    private static List<Problem> unmentioned(ResourceSite site) {
        var mentioned = Mentions.in(site.resource().properties());
        return site.out().stream().filter(link -> !link.kind().emission().tasks().isEmpty() && mentioned.count(link.to().value()) == 0)
                .map(link -> UNUSED.problem(Place.on(link.id()), List.of(), site.resource().title(), link.to().value())).toList();
    }

    private record Judged(ResourceSite site, Value value, Workflow workflow, List<Link> tasks, List<Problem> problems) {
        Judged(ResourceSite site, Value value, Workflow workflow) {
            this(site, value, workflow, site.out().stream().filter(link -> !link.kind().emission().tasks().isEmpty()).toList(), new ArrayList<>());
        }

        private void all() {
            var seen = new HashSet<String>();
            workflow.each((name, state) -> {
                if (!seen.add(name)) {
                    add(SAME, fix(SAME, Outline.rename(states(), name, Outline.fresh(states(), name)), Outline.fresh(states(), name)), name);
                }
                if (name.codePointCount(0, name.length()) > Workflow.LONGEST_NAME) {
                    var shorter = Outline.fresh(states(), name.substring(0, name.offsetByCodePoints(0, Workflow.LONGEST_NAME - 3)).strip());
                    add(LONG, fix(LONG, Outline.rename(states(), name, shorter)), name, Workflow.LONGEST_NAME);
                }
                if (state.act() instanceof Act.Task(var target) && !target.isEmpty() && run(target).isEmpty()) {
                    add(TASK, Nearest.to(target, targets()).map(near -> fix(TASK, Outline.set(states(), name, "task", Optional.of(Value.of(near))), near))
                            .orElse(List.of()), name, target);
                }
            });
            workflow.all().forEach(this::one);
            Visits.of(workflow).endless().stream().findFirst().ifPresent(name -> add(ENDLESS, List.of(), name));
            unused();
        }

        /// What one level of states says.
        private void one(Workflow level) {
            var names = level.states().keySet();
            level.states().forEach((name, state) -> {
                nexts(state).filter(next -> !names.contains(next)).distinct().forEach(next -> add(NEXT, Nearest.to(next, names)
                        .map(near -> fix(NEXT, Outline.retarget(states(), name, next, near), near)).orElse(List.of()), name, next));
                if (state.act() instanceof Act.Choice(var alternatives, var otherwise) && !alternatives.isEmpty() && otherwise.isEmpty()) {
                    add(DEFAULT, level.below(name).map(below -> fix(DEFAULT, Outline.set(states(), name, "default", Optional.of(Value.of(below))), below))
                            .orElse(List.of()), name);
                }
            });
            if (names.isEmpty()) {
                return;
            }
            var graph = level.graph();
            var reached = Reachability.from(graph, names.iterator().next());
            names.stream().filter(name -> !reached.contains(name)).forEach(name -> add(UNREACHABLE, fix(UNREACHABLE, Outline.remove(states(), name), name), name));
            for (var loop : StrongComponents.of(graph)) {
                if (StrongComponents.isCyclic(graph, loop) && reached.contains(loop.getFirst()) && loop.stream().noneMatch(name -> pauses(level.states().get(name)))) {
                    add(BUSY, slowed(level, loop.getFirst()), String.join(", ", loop));
                }
            }
        }

        private static Stream<String> nexts(State state) {
            var choice = state.act() instanceof Act.Choice it ? Stream.concat(it.alternatives().stream().map(Act.Alternative::next), it.otherwise().stream())
                    : Stream.<String>empty();
            return Stream.of(state.next().stream(), state.catches().stream().map(State.Catch::next), choice).flatMap(it -> it);
        }

        /// Whether time passes in a state, other than that of work.
        private boolean pauses(State state) {
            return switch (state.act()) {
                case Act.Wait _ -> true;
                case Act.Task(var target) -> run(target).filter(link -> link.properties().text("callback").equals("true")).isPresent();
                case Act.Parallel _, Act.Each _ -> Workflow.inside(state).stream().anyMatch(inner -> inner.states().values().stream().anyMatch(this::pauses));
                case Act.Choice _, Act.Pass _, Act.Succeed _, Act.Fail _ -> false;
            };
        }

        private List<Fix> slowed(Workflow level, String first) {
            var pause = Outline.fresh(states(), RuleText.of("Workflow.BusyLoop.pause"));
            var names = List.copyOf(level.states().keySet());
            int at = names.indexOf(first);
            if (at == 0 && level != workflow) {
                return List.of();
            }
            var wait = Value.map("wait", Value.of(PAUSE));
            var added = Outline.add(states(), at == 0 ? Optional.empty() : Optional.of(names.get(at - 1)), pause, wait);
            return fix(BUSY, Outline.divert(added, first, pause), PAUSE);
        }

        private void unused() {
            var used = new HashSet<Link>();
            workflow.each((_, state) -> {
                if (state.act() instanceof Act.Task(var target)) {
                    run(target).ifPresent(used::add);
                }
            });
            for (var link : tasks) {
                if (!used.contains(link)) {
                    var target = run(link.to().value()).filter(link::equals).isPresent() ? link.to().value() : link.id().value();
                    var open = workflow.states().entrySet().stream().filter(it -> it.getValue().next().isEmpty() && !it.getValue().end()
                            && !it.getValue().act().type().ends() && !(it.getValue().act() instanceof Act.Choice)).map(Map.Entry::getKey).reduce((_, last) -> last);
                    var added = Outline.add(states(), open, Outline.fresh(states(), link.to().value()), Value.map("task", Value.of(target)));
                    problems.add(UNUSED.problem(Place.on(link.id()), fix(UNUSED, added, target), site.resource().title(), target));
                }
            }
        }

        private Optional<Link> run(String target) {
            return Workflow.target(target, tasks, link -> link.id().value(), link -> link.to().value());
        }

        private List<String> targets() {
            return tasks.stream().flatMap(link -> Stream.of(link.to().value(), link.id().value())).toList();
        }

        private Value.MapOf states() {
            return Outline.opened(value);
        }

        private List<Fix> fix(RuleText text, Value.MapOf states, Object... arguments) {
            return text.fix(new Edit.SetProperty(site.resource().id(), Workflow.PROPERTY, Optional.of(Outline.closed(states))), arguments);
        }

        private void add(RuleText text, List<Fix> fixes, Object... more) {
            var arguments = new ArrayList<Object>(List.of(site.resource().title()));
            arguments.addAll(List.of(more));
            problems.add(text.problem(Place.on(site.resource().id(), Workflow.PROPERTY), fixes, arguments.toArray()));
        }
    }
}
