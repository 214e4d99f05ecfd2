package io.archloom.catalog;

import io.archloom.problem.Severity;
import io.archloom.quantity.Money;
import io.archloom.text.Wildcard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A rule of a team's own, from a file in a folder `policies`.
///
/// @param id      such as `Acme.Owner`; none of ours
/// @param pack    the name of the file's policies
/// @param message what is wrong; empty: the usual words for its check
public record Policy(String id, Severity severity, String pack, Optional<String> message, String advice, Check check) {

    /// What is looked at.
    public sealed interface Check {}

    /// The design gives these tags to everything.
    public record Tags(List<String> names) implements Check {
        public Tags {
            names = List.copyOf(names);
        }
    }

    /// It is deployed to one of these regions.
    public record Regions(List<String> allowed) implements Check {
        public Regions {
            allowed = List.copyOf(allowed);
        }
    }

    /// It has resources of these kinds alone.
    ///
    /// @param allowed ids of kinds, in which `*` stands for anything
    /// @param except  those of them that are not allowed
    public record Kinds(List<String> allowed, List<String> except) implements Check {
        public Kinds {
            allowed = List.copyOf(allowed);
            except = List.copyOf(except);
        }

        public boolean allows(String kind) {
            return allowed.stream().anyMatch(one -> matches(one, kind)) && except.stream().noneMatch(one -> matches(one, kind));
        }
    }

    /// Resources are named like this.
    ///
    /// @param of       the kinds that are meant, with `*` for anything
    /// @param property what holds the name, where it is set; empty: the id
    public record Names(List<String> of, Optional<String> property, Pattern pattern) implements Check {
        public Names {
            of = List.copyOf(of);
        }

        public boolean concerns(String kind) {
            return of.stream().anyMatch(one -> matches(one, kind));
        }
    }

    /// It is operated: with alarms and a dashboard.
    public record Operated() implements Check {}

    /// It costs no more than this in a month.
    public record Budget(Money most) implements Check {}

    /// A formula that holds of a resource when there is a problem, by the id of its kind.
    public record OfKinds(Map<String, KindRule> rules) implements Check {
        public OfKinds {
            rules = new LinkedHashMap<>(rules);
        }
    }

    /// Whether a name is meant by a text in which `*` stands for anything.
    public static boolean matches(String text, String name) {
        return Wildcard.of(text).matcher(name).matches();
    }
}
