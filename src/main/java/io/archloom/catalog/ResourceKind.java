package io.archloom.catalog;

import io.archloom.catalog.formula.Formula;
import io.archloom.catalog.formula.Text;
import io.archloom.model.Resource;
import io.archloom.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A kind of resource: everything that Archloom knows of, say, an SQS queue. One file of the catalogue.
///
/// @param id       such as `aws/sqs-queue`; names the file, the icon and the golden folder too
/// @param face     what it is called and looks like
/// @param surface  what can be connected to it and said of it
/// @param conduct  what it does under load, costs and breaks at
/// @param deployed how it is written into a template and operated
/// @param opaque   true for a kind that the catalogue does not know
public record ResourceKind(String id, Face face, Surface surface, Conduct conduct, Deployed deployed, boolean opaque) {

    /// What a kind is in a system; decides its colour.
    public enum Role { EVENT_SOURCE, FUNCTION, DATA_STORE, MESSAGING, EXTERNAL, OTHER }

    /// What a kind is called and looks like.
    ///
    /// @param title    such as "SQS queue"
    /// @param summary  one plain sentence for somebody who has never met the service
    /// @param family   the section of the palette
    /// @param stem     the start of a new resource's id, such as `Queue`
    /// @param docs     a link to the vendor's documentation
    /// @param subtitle what the card says under the title, a [Text]
    /// @param facts    what the card says in its last line, most important first
    public record Face(String title, String summary, Role role, Family family, String stem, String docs, Text subtitle, List<Text> facts) {
        public Face {
            facts = List.copyOf(facts);
        }

        /// That of a kind of which only this is known.
        public static Face of(String title, Role role, String stem) {
            return new Face(title, "", role, Family.OTHER, stem, "", Text.of(title), List.of());
        }
    }

    /// What can be connected to resources of a kind and said of them.
    ///
    /// @param ports       where connections attach
    /// @param properties  CloudFormation's own, in the order of the form
    /// @param assumptions usages that no template holds: duration, item size, stored bytes
    /// @param container   whether it has an inside, and where it belongs
    public record Surface(List<Port> ports, List<Property> properties, List<Property> assumptions, Optional<Container> container) {
        public Surface {
            ports = List.copyOf(ports);
            properties = List.copyOf(properties);
            assumptions = List.copyOf(assumptions);
        }
    }

    /// What a resource does under load, costs and breaks at.
    ///
    /// @param starts     whether and when traffic starts here by itself
    /// @param flows      the rates that the traffic equations solve for this kind; the first is the main one
    /// @param quantities named formulas, each may use those before it
    /// @param prices     what is charged
    /// @param service    how long one unit of work takes by itself, without what it calls
    /// @param limits     what breaks when it is exceeded
    /// @param rules      rules that concern this kind alone
    /// @param reserves   the property that takes a part of the account's concurrency for a resource alone
    /// @param keeps      the property that says how long what nobody takes is kept
    public record Conduct(Starts starts, List<Flow> flows, Map<String, Formula> quantities, List<PriceDimension> prices, List<Delay> service,
                          List<LimitCheck> limits, List<KindRule> rules, Optional<String> reserves, Optional<String> keeps) {
        public static final Conduct NONE = new Conduct(Starts.NOTHING, List.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

        public Conduct {
            flows = List.copyOf(flows);
            quantities = Collections.unmodifiableMap(new LinkedHashMap<>(quantities));
            prices = List.copyOf(prices);
            service = List.copyOf(service);
            limits = List.copyOf(limits);
            rules = List.copyOf(rules);
        }
    }

    /// Whether traffic starts at a kind: a load can be given for it.
    ///
    /// @param fires how often a resource that nobody gave a load fires by itself
    public record Starts(boolean source, Optional<Fires> fires) {
        public static final Starts NOTHING = new Starts(false, Optional.empty());

        /// @param schedule the property that says when: `rate(5 minutes)`, `cron(…)`
        /// @param when     when it does at all
        public record Fires(String schedule, Optional<Formula> when) {}
    }

    /// How a resource is written into a template and operated.
    ///
    /// @param type       the CloudFormation type, empty for what is not deployed (an external service)
    /// @param samType    the SAM type, where SAM has one of its own
    /// @param written    how templates of others write it
    /// @param network    what it means for it to lie in a network; empty for what cannot
    /// @param open       when anybody on the internet can call it without authentication; empty: never
    /// @param operations how it is watched when the design is operated
    public record Deployed(Optional<String> type, Optional<String> samType, Written written, Emission emission, Optional<Lodgement> network,
                           Optional<Formula> open, Operations operations) {
        public static final Deployed NOWHERE = new Deployed(Optional.empty(), Optional.empty(), Written.OURS, Emission.NONE, Optional.empty(),
                Optional.empty(), Operations.NONE);
    }

    /// A rate, in events per second, that the traffic equations solve for each resource of the kind.
    ///
    /// @param unit what one event is, such as "message"
    /// @param of   for a derived flow, its rate by the other flows (a queue's failed messages); empty for a flow that
    ///             connections and loads feed
    public record Flow(String id, String title, String unit, Optional<Formula> of) {
        public Flow(String id, String title, String unit) {
            this(id, title, unit, Optional.empty());
        }
    }

    public String title() {
        return face.title;
    }

    public String summary() {
        return face.summary;
    }

    public Role role() {
        return face.role;
    }

    public Family family() {
        return face.family;
    }

    public String stem() {
        return face.stem;
    }

    public String docs() {
        return face.docs;
    }

    public Text subtitle() {
        return face.subtitle;
    }

    public List<Text> facts() {
        return face.facts;
    }

    public List<Port> ports() {
        return surface.ports;
    }

    public List<Property> properties() {
        return surface.properties;
    }

    public List<Property> assumptions() {
        return surface.assumptions;
    }

    public Optional<Container> container() {
        return surface.container;
    }

    public boolean source() {
        return conduct.starts.source;
    }

    public List<Flow> flows() {
        return conduct.flows;
    }

    public Map<String, Formula> quantities() {
        return conduct.quantities;
    }

    public List<PriceDimension> prices() {
        return conduct.prices;
    }

    public List<Delay> service() {
        return conduct.service;
    }

    public List<LimitCheck> limits() {
        return conduct.limits;
    }

    public List<KindRule> rules() {
        return conduct.rules;
    }

    public Optional<String> type() {
        return deployed.type;
    }

    public Optional<String> samType() {
        return deployed.samType;
    }

    public Written written() {
        return deployed.written;
    }

    public Emission emission() {
        return deployed.emission;
    }

    public Optional<Lodgement> network() {
        return deployed.network;
    }

    public Optional<Formula> open() {
        return deployed.open;
    }

    public Operations operations() {
        return deployed.operations;
    }

    public Optional<Port> port(String id) {
        return ports().stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public Optional<Property> property(String name) {
        return properties().stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /// Which property says the CloudFormation type, for a kind that stands for any type; empty for all others.
    public Optional<Property> typeProperty() {
        return type().isPresent() ? Optional.empty() : property("ResourceType");
    }

    public Optional<Property> assumption(String name) {
        return assumptions().stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /// All that a value can be given for: the properties, then the assumptions.
    public List<Property> declared() {
        return assumptions().isEmpty() ? properties() : Stream.concat(properties().stream(), assumptions().stream()).toList();
    }

    /// A property's value for a resource of this kind: the user's, or the default.
    public Optional<Value> valueOf(Resource resource, String name) {
        return Optional.ofNullable(resource.properties().get(name))
                .or(() -> property(name).flatMap(Property::standard));
    }

    /// The cold start of a kind whose instances come and go with the calls.
    public Optional<Delay.ColdStart> coldStart() {
        return service().stream().flatMap(delay -> delay.source() instanceof Delay.ColdStart cold ? Stream.of(cold) : Stream.empty()).findFirst();
    }

    ResourceKind withProperties(List<Property> properties) {
        return new ResourceKind(id, face, new Surface(surface.ports, properties, surface.assumptions, surface.container), conduct, deployed, opaque);
    }
}
