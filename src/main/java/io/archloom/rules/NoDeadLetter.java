package io.archloom.rules;

import io.archloom.catalog.Aspect;
import io.archloom.catalog.ConnectionKind;
import io.archloom.catalog.Port;
import io.archloom.catalog.Property;
import io.archloom.edit.Edit;
import io.archloom.model.Connection;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Names;
import io.archloom.model.Resource;
import io.archloom.problem.Fix;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.topology.Link;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Work that nobody waits for, at something that could hand on what fails but does not: it is lost, or tried for ever.
final class NoDeadLetter implements Rule.OfDesign {
    private static final RuleText QUEUE = new RuleText("Sqs.NoDeadLetter", Severity.WARNING, Aspect.FAILURES);
    private static final RuleText FUNCTION = new RuleText("Lambda.NoDeadLetter", Severity.WARNING, Aspect.FAILURES);

    @Override public List<Description> descriptions() {
        return List.of(QUEUE.description(), FUNCTION.description());
    }

    @Override public List<Problem> judge(DesignSite site) {
        var problems = new ArrayList<Problem>();
        for (var resource : site.resources()) {
            text(resource.id(), site).flatMap(text -> failurePort(resource.id(), site).map(port -> problem(text, resource, port, site)))
                    .ifPresent(problems::add);
        }
        return problems;
    }

    /// The rule that concerns a resource, if work fails there unseen.
    private static Optional<RuleText> text(ResourceId id, DesignSite site) {
        var topology = site.topology();
        return switch (topology.kind(id).role()) {
            case MESSAGING -> topology.out(id).stream().anyMatch(link -> link.out().split() == Port.Split.SHARE && link.feeds())
                    && !isForFailures(topology.in(id)) ? Optional.of(QUEUE) : Optional.empty();
            case FUNCTION -> topology.in(id).stream().anyMatch(NoDeadLetter::losesWhatFails) ? Optional.of(FUNCTION) : Optional.empty();
            case EVENT_SOURCE, DATA_STORE, EXTERNAL, OTHER -> Optional.empty();
        };
    }

    private static boolean isForFailures(List<Link> in) {
        return in.stream().anyMatch(Link::isFailure) && in.stream().allMatch(link -> link.isFailure() || link.watches());
    }

    /// An event that nobody waits for. A queue keeps what fails itself.
    private static boolean losesWhatFails(Link link) {
        return link.feeds() && !link.waits() && link.out().split() != Port.Split.SHARE && !link.isFailure();
    }

    private static Optional<Port> failurePort(ResourceId id, DesignSite site) {
        var topology = site.topology();
        return topology.kind(id).ports().stream().filter(Port::failure).findFirst()
                .filter(port -> topology.out(id).stream().noneMatch(Link::isFailure));
    }

    private static Problem problem(RuleText text, Resource resource, Port port, DesignSite site) {
        var fixes = new ArrayList<Fix>();
        site.catalog().connections().stream()
                .filter(kind -> kind.from().kind().equals(resource.kind()) && kind.from().port().equals(port.id()))
                .filter(kind -> kind.style() == ConnectionKind.Style.FAILURE)
                .max((a, b) -> Integer.compare(a.preferred(), b.preferred()))
                .ifPresent(kind -> fixes.addAll(text.fix(addQueue(text, resource, port, kind, site))));
        return text.problem(Place.on(resource.id()), fixes, resource.title());
    }

    private static Edit addQueue(RuleText text, Resource resource, Port port, ConnectionKind kind, DesignSite site) {
        var resources = site.structure().resources();
        var id = new ResourceId(Names.fresh(stem(resource.id()) + "Failures", taken -> resources.containsKey(new ResourceId(taken))));
        var queue = Resource.of(id, kind.to().kind());
        if (kind.to().kind().equals(resource.kind())) {
            // a FIFO queue's dead letters go to a FIFO queue
            for (var property : site.topology().kind(resource.id()).properties()) {
                if (property.type() == Property.Type.BOOLEAN && resource.properties().containsKey(property.name())) {
                    queue = queue.withProperty(property.name(), Optional.of(resource.properties().get(property.name())));
                }
            }
        }
        // dead letters are kept as long as can be
        var keeps = site.catalog().kind(kind.to().kind()).flatMap(to -> to.conduct().keeps().flatMap(to::property)).filter(property -> property.max().isPresent());
        queue = keeps.isPresent() ? queue.withProperty(keeps.get().name(), keeps.get().max().map(Value::of)) : queue;
        var connections = site.structure().connections();
        var line = Connection.of(new ConnectionId(Names.fresh(resource.id() + "-" + id, taken -> connections.containsKey(new ConnectionId(taken)))),
                new Connection.End(resource.id(), port.id()), new Connection.End(id, kind.to().port()));
        return new Edit.Batch(text.text("fix"), List.of(new Edit.AddBeside(queue, resource.id()), new Edit.Connect(line)));
    }

    /// An id has 255 letters at most.
    private static String stem(ResourceId id) {
        return id.value().length() > 200 ? id.value().substring(0, 200) : id.value();
    }
}
