package io.archloom.rules;

import io.archloom.catalog.Catalog;
import io.archloom.estimate.Estimates;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Every rule there is, and the judgement of a design by them.
///
///     var verdict = Rules.of(catalog).judge(design, estimates);
///     verdict.problems();
///
/// [#ofResource], [#ofConnection] and [#ofDesign] are the parts of [#judge], for callers that keep findings between edits:
/// those of a resource depend on it, its usages, its connections and their kinds; those of a connection on it, its usages and
/// both its ends with all of theirs; both on the catalogue and the design's parameters; on nothing else.
public final class Rules {
    private final Catalog catalog;
    private final CatalogRules catalogRules;
    private final Map<String, Rule.Description> descriptions = new LinkedHashMap<>();
    private final List<Rule.OfResource> ofResource = new ArrayList<>();
    private final List<Rule.OfConnection> ofConnection = new ArrayList<>();
    private final List<Rule.OfDesign> ofDesign = new ArrayList<>();

    private Rules(Catalog catalog) {
        this.catalog = catalog;
        catalogRules = new CatalogRules(catalog);
        for (var rule : Stream.concat(WrittenRules.all().stream(), Stream.of(new Policies(catalog.policies()))).toList()) {
            rule.descriptions().forEach(one -> descriptions.putIfAbsent(one.id(), one));
            switch (rule) {
                case Rule.OfResource one -> ofResource.add(one);
                case Rule.OfConnection one -> ofConnection.add(one);
                case Rule.OfDesign one -> ofDesign.add(one);
            }
        }
        CatalogRules.descriptions(catalog).forEach(one -> descriptions.putIfAbsent(one.id(), one));
        descriptions.put(UnknownRules.TEXT.id(), UnknownRules.TEXT.description());
    }

    public static Rules of(Catalog catalog) {
        return new Rules(catalog);
    }

    /// The ids of the rules that are written in Java: nobody else's rule may have one.
    public static Set<String> written() {
        var ids = new HashSet<String>();
        WrittenRules.all().forEach(rule -> rule.descriptions().forEach(one -> ids.add(one.id())));
        ids.add(UnknownRules.TEXT.id());
        return ids;
    }

    /// What is told of every rule: those written in Java first, then the team's own, then the catalogue's.
    public List<Rule.Description> all() {
        return List.copyOf(descriptions.values());
    }

    public Optional<Rule.Description> rule(String id) {
        return Optional.ofNullable(descriptions.get(id));
    }

    /// Judges a design from scratch.
    public Verdict judge(Design design, Estimates estimates) {
        var findings = new ArrayList<Finding>();
        design.structure().resources().keySet().forEach(id -> findings.addAll(ofResource(id, design, estimates)));
        estimates.topology().links().keySet().forEach(id -> findings.addAll(ofConnection(id, design, estimates)));
        findings.addAll(ofDesign(design, estimates));
        return grade(design, estimates, findings);
    }

    /// What is wrong with a resource by itself.
    public List<Finding> ofResource(ResourceId id, Design design, Estimates estimates) {
        var site = ResourceSite.of(id, design, estimates);
        var problems = catalogRules.at(site, true);
        // what the kind itself says of a property says more than its declaration
        var blamed = new HashSet<Place>();
        problems.forEach(problem -> blamed.add(problem.place()));
        for (var rule : ofResource) {
            for (var problem : rule.judge(site)) {
                // … but what follows from a value that is none says nothing
                if (Properties.isNoValue(problem)) {
                    problems.removeIf(other -> other.place().equals(problem.place()));
                    problems.add(problem);
                } else if (!blamed.contains(problem.place())) {
                    problems.add(problem);
                }
            }
        }
        return findings(problems, id);
    }

    /// What is wrong with a connection of a known kind by itself.
    public List<Finding> ofConnection(ConnectionId id, Design design, Estimates estimates) {
        var site = ConnectionSite.of(id, design, estimates);
        var problems = catalogRules.at(site, true);
        ofConnection.forEach(rule -> problems.addAll(rule.judge(site)));
        return findings(problems, id);
    }

    /// What is wrong with the design as a whole and with what its traffic makes of it.
    public List<Finding> ofDesign(Design design, Estimates estimates) {
        var findings = new ArrayList<Finding>();
        for (var id : design.structure().resources().keySet()) {
            findings.addAll(findings(catalogRules.at(ResourceSite.of(id, design, estimates), false), id));
        }
        for (var id : estimates.topology().links().keySet()) {
            findings.addAll(findings(catalogRules.at(ConnectionSite.of(id, design, estimates), false), id));
        }
        var site = new DesignSite(design, estimates, catalog);
        for (var rule : ofDesign) {
            rule.judge(site).forEach(problem -> findings.add(new Finding(problem, subject(problem.place()))));
        }
        return findings;
    }

    /// What refers to each other in the design's template, which CloudFormation refuses.
    public List<Finding> ofCircles(List<List<ElementId>> circles, Design design) {
        return References.circles(circles, design.structure()).stream().map(problem -> new Finding(problem, subject(problem.place()))).toList();
    }

    /// Two connections that set one property in two ways; empty where the kinds say it in their own words.
    public Optional<Finding> ofOverwritten(ConnectionId one, ConnectionId other, String path, Design design, Collection<Finding> findings) {
        var connection = design.structure().connections().get(one);
        var told = Set.of(one, other, connection.from().resource(), connection.to().resource());
        return findings.stream().filter(finding -> finding.problem().severity() == Severity.ERROR)
                .anyMatch(finding -> finding.problem().place() instanceof Place.OnElement(var element, _) && told.contains(element)) ? Optional.empty()
                : Optional.of(new Finding(Refused.overwritten(one, other, path, design.structure()), Optional.of(one)));
    }

    private static List<Finding> findings(List<Problem> problems, ElementId subject) {
        return problems.stream().map(problem -> new Finding(problem, Optional.of(subject))).toList();
    }

    private Problem graded(Finding finding, Importance importance) {
        var problem = finding.problem();
        var aspect = Optional.ofNullable(descriptions.get(problem.rule())).flatMap(Rule.Description::aspect);
        var criticality = aspect.flatMap(_ -> finding.subject()).flatMap(importance::at);
        return criticality.map(there -> problem.withSeverity(Importance.graded(problem.severity(), aspect.orElseThrow(), there))).orElse(problem);
    }

    private static Optional<ElementId> subject(Place place) {
        return place instanceof Place.OnElement(var element, _) ? Optional.of(element) : Optional.empty();
    }

    /// Grades problems by how much depends on where they are, and then applies the settings of the design and its elements: the
    /// nearest to the problem counts.
    public Verdict grade(Design design, Estimates estimates, Collection<Finding> findings) {
        var all = new ArrayList<>(findings);
        new UnknownRules(descriptions.keySet()).judge(design).forEach(problem -> all.add(new Finding(problem, subject(problem.place()))));
        var settings = new RuleSettings(design);
        var importance = Importance.of(design, estimates.topology());
        var problems = new ArrayList<Problem>();
        var suppressed = new ArrayList<Verdict.Suppressed>();
        for (var finding : all) {
            var problem = finding.problem();
            var setting = settings.of(finding);
            if (setting.isEmpty()) {
                problems.add(graded(finding, importance));
                continue;
            }
            switch (setting.get().grade()) {
                case OFF -> suppressed.add(new Verdict.Suppressed(problem, setting.get().reason()));
                case ADVICE -> problems.add(problem.withSeverity(Severity.ADVICE));
                case WARNING -> problems.add(problem.withSeverity(Severity.WARNING));
                case ERROR -> problems.add(problem.withSeverity(Severity.ERROR));
            }
        }
        return new Verdict(problems.stream().distinct().sorted(Problem.ORDER).toList(),
                suppressed.stream().distinct().sorted((a, b) -> Problem.ORDER.compare(a.problem(), b.problem())).toList());
    }
}
