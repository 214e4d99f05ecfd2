package io.archloom.catalog;

import io.archloom.catalog.formula.Formula;
import io.archloom.catalog.formula.Text;
import io.archloom.model.Connection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A kind of connection: what it means to link two ports. One row of `catalog/<vendor>/connections.yaml`.
///
/// In its formulas, `out` is the rate that leaves the source's port for this connection (after `share`), `from.X` and
/// `to.X` are what X is at either end, an access level's `uses` are numbers by flow (`level.reads`), and its own
/// properties have their names.
///
/// @param from       kind id and port where it starts
/// @param to         kind id and port where it ends
/// @param verb       what the source does to the target, by the chosen access level: "reads", "triggers"
/// @param preferred  which one is made when a drag fits several: higher wins
/// @param style      how it is drawn
/// @param help       one sentence
/// @param properties its own properties, in the order of the form
/// @param access     access levels to choose from, the first is the default; empty for a trigger
/// @param label      what stands on the line
/// @param traffic    how rates cross it
/// @param waits      whether the caller waits until the target has answered
/// @param delays     how long the hop itself takes: the call that the caller makes, or the delivery of an event
/// @param limits     what breaks when it is exceeded
/// @param prices     what is charged for the connection itself
/// @param rules      rules that concern it alone
/// @param emission   how it is written into a template
/// @param open       when anybody on the internet can call its source over it, without authentication; empty: never
/// @param bound      the property that says how many of the target may work for it at a time
/// @param row        where it is written: `aws/connections.yaml:12`; kinds for several ends have one row
public record ConnectionKind(Endpoint from, Endpoint to, String verb, int preferred, Style style, String help,
                             List<Property> properties, List<AccessLevel> access, Text label, Traffic traffic,
                             Formula waits, List<Delay> delays, List<LimitCheck> limits, List<PriceDimension> prices,
                             List<KindRule> rules, ConnectionEmission emission, Optional<Formula> open, Optional<String> bound, String row) {
    /// The property of connections that events cross: the event types that they carry.
    public static final String CARRIES = "carries";
    /// The property of calls of outside services: after how long the caller gives up.
    public static final String GIVES_UP = "timeout";

    /// A kind's port. The kind `*` stands for every kind.
    public record Endpoint(String kind, String port) {
        @Override public String toString() {
            return kind + "." + port;
        }
    }

    /// How it is drawn. Of one that watches, its target knows nothing: there it does not count as a connection.
    public enum Style { SYNCHRONOUS, EVENT, ACCESS, FAILURE, REFERENCE, WATCH }

    /// What the source may do to the target.
    ///
    /// @param uses   how much of each of the target's flows one use makes: a read-write makes one read and one write
    /// @param grants the narrowest permissions that the level needs
    public record AccessLevel(String id, String title, String verb, Map<String, Double> uses, List<Grant> grants) {
        public AccessLevel {
            uses = Map.copyOf(uses);
            grants = List.copyOf(grants);
        }
    }

    /// How rates cross a connection, in events per second. Every formula grows with `out`.
    ///
    /// @param values named steps that the other formulas may use, such as the effective batch size
    /// @param to     what is added to flows of the target
    /// @param from   what is added to flows of the source (a poller's receive calls); these are not sent on
    public record Traffic(Map<String, Formula> values, Map<String, Formula> to, Map<String, Formula> from) {
        public Traffic {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            to = Collections.unmodifiableMap(new LinkedHashMap<>(to));
            from = Collections.unmodifiableMap(new LinkedHashMap<>(from));
        }
    }

    public ConnectionKind {
        properties = List.copyOf(properties);
        access = List.copyOf(access);
        delays = List.copyOf(delays);
        limits = List.copyOf(limits);
        prices = List.copyOf(prices);
        rules = List.copyOf(rules);
    }

    public Optional<Property> property(String name) {
        return properties.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /// The access level that a connection of this kind has chosen by its property `access`, or the default one.
    public Optional<AccessLevel> accessOf(Connection connection) {
        var chosen = Optional.ofNullable(connection.properties().get("access")).flatMap(v -> v.asText());
        return access.stream().filter(level -> chosen.isEmpty() || level.id().equals(chosen.get())).findFirst();
    }
}
