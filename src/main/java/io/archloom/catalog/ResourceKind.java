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
/// @param id          such as `aws/sqs-queue`; names the file, the icon and the golden folder too
/// @param title       such as "SQS queue"
/// @param summary     one plain sentence for somebody who has never met the service
/// @param family      the section of the palette
/// @param stem        the start of a new resource's id, such as `Queue`
/// @param docs        a link to the vendor's documentation
/// @param type        the CloudFormation type, empty for what is not deployed (an external service)
/// @param samType     the SAM type, where SAM has one of its own
/// @param written     how templates of others write it
/// @param subtitle    what the card says under the title, a [Text]
/// @param facts       what the card says in its last line, most important first
/// @param ports       where connections attach
/// @param properties  CloudFormation's own, in the order of the form
/// @param assumptions usages that no template holds: duration, item size, stored bytes
/// @param flows       the rates that the traffic equations solve for this kind; the first is the main one
/// @param quantities  named formulas, each may use those before it
/// @param prices      what is charged
/// @param service     how long one unit of work takes by itself, without what it calls
/// @param limits      what breaks when it is exceeded
/// @param rules       rules that concern this kind alone
/// @param emission    how it is written into a template
/// @param container   whether it has an inside, and where it belongs
/// @param network     what it means for it to lie in a network; empty for what cannot
/// @param source      whether traffic starts here: a load can be given for it
/// @param open        when anybody on the internet can call it without authentication; empty: never
/// @param operations  how it is watched when the design is operated
/// @param opaque      true for a kind that the catalogue does not know
public record ResourceKind(String id, String title, String summary, Role role, Family family, String stem, String docs,
                           Optional<String> type, Optional<String> samType, Written written, Text subtitle, List<Text> facts,
                           List<Port> ports, List<Property> properties, List<Property> assumptions, List<Flow> flows,
                           Map<String, Formula> quantities, List<PriceDimension> prices, List<Delay> service,
                           List<LimitCheck> limits, List<KindRule> rules, Emission emission,
                           Optional<Container> container, Optional<Lodgement> network, boolean source,
                           Optional<Formula> open, Operations operations, boolean opaque) {

    /// What a kind is in a system; decides its colour.
    public enum Role { EVENT_SOURCE, FUNCTION, DATA_STORE, MESSAGING, EXTERNAL, OTHER }

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

    public ResourceKind {
        facts = List.copyOf(facts);
        ports = List.copyOf(ports);
        properties = List.copyOf(properties);
        assumptions = List.copyOf(assumptions);
        flows = List.copyOf(flows);
        quantities = Collections.unmodifiableMap(new LinkedHashMap<>(quantities));
        prices = List.copyOf(prices);
        service = List.copyOf(service);
        limits = List.copyOf(limits);
        rules = List.copyOf(rules);
    }

    public Optional<Port> port(String id) {
        return ports.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public Optional<Property> property(String name) {
        return properties.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /// Which property says the CloudFormation type, for a kind that stands for any type; empty for all others.
    public Optional<Property> typeProperty() {
        return type.isPresent() ? Optional.empty() : property("ResourceType");
    }

    public Optional<Property> assumption(String name) {
        return assumptions.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /// All that a value can be given for: the properties, then the assumptions.
    public List<Property> declared() {
        return assumptions.isEmpty() ? properties : Stream.concat(properties.stream(), assumptions.stream()).toList();
    }

    /// A property's value for a resource of this kind: the user's, or the default.
    public Optional<Value> valueOf(Resource resource, String name) {
        return Optional.ofNullable(resource.properties().get(name))
                .or(() -> property(name).flatMap(Property::standard));
    }

    ResourceKind withProperties(List<Property> properties) {
        return new ResourceKind(id, title, summary, role, family, stem, docs, type, samType, written, subtitle, facts, ports,
                properties, assumptions, flows, quantities, prices, service, limits, rules, emission, container, network, source, open, operations,
                opaque);
    }
}
