package io.archloom.rules;

import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.topology.Link;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Connections that leave one resource and claim the same: two routes of one method and path, two notifications that would
/// both be due for the same new object.
final class SharedPorts implements Rule.OfResource {
    private static final RuleText ROUTE = new RuleText("Api.SameRoute", Severity.ERROR);
    private static final RuleText NOTIFICATION = new RuleText("S3.OverlappingEvents", Severity.ERROR);

    @Override public List<Description> descriptions() {
        return List.of(ROUTE.description(), NOTIFICATION.description());
    }

    @Override public List<Problem> judge(ResourceSite site) {
        var problems = new ArrayList<Problem>();
        var routes = new HashSet<List<String>>();
        var notifications = new ArrayList<Link>();
        for (var link : site.out()) {
            if (hasAll(link, "Method", "Path") && !routes.add(List.of(text(link, "Method"), text(link, "Path")))) {
                problems.add(ROUTE.problem(Place.on(link.id(), "Path"), List.of(), site.resource().title(), text(link, "Method") + " " + text(link, "Path")));
            }
            if (hasAll(link, "Event", "Prefix", "Suffix")) {
                if (notifications.stream().anyMatch(earlier -> overlap(earlier, link))) {
                    problems.add(NOTIFICATION.problem(Place.on(link.id()), List.of(), site.resource().title()));
                }
                notifications.add(link);
            }
        }
        return problems;
    }

    private static boolean overlap(Link a, Link b) {
        var first = text(a, "Event");
        var second = text(b, "Event");
        boolean sameEvent = first.equals(second) || covers(first, second) || covers(second, first);
        return sameEvent && (text(a, "Prefix").startsWith(text(b, "Prefix")) || text(b, "Prefix").startsWith(text(a, "Prefix")))
                && (text(a, "Suffix").endsWith(text(b, "Suffix")) || text(b, "Suffix").endsWith(text(a, "Suffix")));
    }

    private static boolean covers(String pattern, String event) {
        return pattern.endsWith("*") && event.startsWith(pattern.substring(0, pattern.length() - 1));
    }

    private static boolean hasAll(Link link, String... properties) {
        for (var property : properties) {
            if (link.kind().property(property).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static String text(Link link, String property) {
        return link.properties().text(property);
    }
}
