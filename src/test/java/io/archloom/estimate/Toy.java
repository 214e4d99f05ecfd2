package io.archloom.estimate;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ColdStarts;
import io.archloom.catalog.ConnectionEmission;
import io.archloom.catalog.ConnectionKind;
import io.archloom.catalog.Delay;
import io.archloom.catalog.LatencyProfile;
import io.archloom.catalog.Limit;
import io.archloom.catalog.LimitCheck;
import io.archloom.catalog.Port;
import io.archloom.catalog.Port.Direction;
import io.archloom.catalog.Port.Split;
import io.archloom.catalog.PriceDimension;
import io.archloom.catalog.PriceList;
import io.archloom.catalog.Property;
import io.archloom.catalog.Provenance;
import io.archloom.catalog.Provenance.Confidence;
import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.ResourceKind.Flow;
import io.archloom.catalog.ResourceKind.Role;
import io.archloom.catalog.formula.Formula;
import io.archloom.catalog.formula.Text;
import io.archloom.geometry.Side;
import io.archloom.quantity.Money;
import io.archloom.quantity.Tiers;
import io.archloom.quantity.Tiers.Tier;
import io.archloom.quantity.Unit;
import io.archloom.value.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// A small catalogue with round numbers, so that expected results can be worked out by hand: `api`, `function`, `queue`,
/// `topic`, `bucket`, `table`, `schedule`, `service`.
///
/// A function runs `duration` ms (100, no spread) and starts cold in 400 ms; a read or write of a table takes 5 ms,
/// sending 10 ms, and what a queue, topic or bucket holds is delivered after 20 ms. A function costs $1 for a million
/// requests (the first million is free) and $0.00001 for a GB-second; the table $0.25 for a million writes, then half; the
/// queue has no price in `nowhere`, and a bucket costs $2 a month.
final class Toy {
    static final Provenance PROVENANCE = new Provenance("a test", "2026", Confidence.READ, "");
    static final Catalog CATALOG = new Catalog(kinds(), connections(), prices(), latencies(), coldStarts(), limits(), Map.of());

    private Toy() {}

    private static List<ResourceKind> kinds() {
        return List.of(
                new Kind("api", Role.EVENT_SOURCE).source().flow("requests").in("requests").out("routes", "requests", Split.SHARE)
                        .service(around("0.01", 1)).price("requests", "api.requests", "requests * month").build(),
                new Kind("function", Role.FUNCTION).flow("invocations").flow("failed", "invocations * failure").in("invoke")
                        .out("calls", "invocations", Split.COPY).failures("failures", "failed")
                        .assumption("duration", Unit.MILLISECONDS, Value.of(100)).assumption("failure", Unit.PERCENT, Value.of(0))
                        .property("MemorySize", Unit.MEGABYTES, Value.of(512)).property("Timeout", Unit.SECONDS, Value.of(10))
                        .property("Runtime", Unit.COUNT, Value.of("toy")).property("ProvisionedConcurrency", Unit.COUNT, Value.of(0))
                        .quantity("busy", "duration + wait").quantity("billed", "ceil(busy * 1000) / 1000")
                        .price("requests", "function.requests", "invocations * month")
                        .price("duration", "function.duration", "invocations * month * billed * MemorySize / GB")
                        .service(new Delay("cold start", Optional.empty(), new Delay.ColdStart("Runtime", "Architecture", Formula.parse("MemorySize"), Optional.of(Formula.parse("ProvisionedConcurrency"))))).service(around("duration", 1))
                        .limit("timeout", "busy", "Timeout", false).limit("rate", "invocations", "100 / second", true).build(),
                new Kind("queue", Role.MESSAGING).flow("messages").flow("receives").flow("failed", "messages * failure").in("messages")
                        .out("consumers", "messages", Split.SHARE).failures("dead", "failed").assumption("failure", Unit.PERCENT, Value.of(0))
                        .price("requests", "queue.requests", "(messages + receives) * month").build(),
                new Kind("topic", Role.MESSAGING).flow("messages").in("messages").out("subscribers", "messages", Split.COPY).build(),
                new Kind("bucket", Role.DATA_STORE).flow("writes").flow("reads").in("objects").out("events", "writes", Split.COPY)
                        .price("storage", "bucket.storage", "1").build(),
                new Kind("table", Role.DATA_STORE).flow("writes").flow("reads").in("items").out("stream", "writes", Split.COPY)
                        .price("writes", "table.writes", "writes * month").build(),
                new Kind("schedule", Role.EVENT_SOURCE).fires("ScheduleExpression").flow("firings").out("targets", "firings", Split.COPY)
                        .property("ScheduleExpression", Unit.COUNT, Value.of("rate(5 minutes)")).build(),
                new Kind("service", Role.EXTERNAL).source().flow("requests").in("requests").out("calls", "requests", Split.COPY)
                        .assumption("latency", Unit.MILLISECONDS, Value.of(200)).service(around("latency", 4)).build());
    }

    private static List<ConnectionKind> connections() {
        var list = new java.util.ArrayList<ConnectionKind>();
        list.add(wire("api.routes", "function.invoke", "true", List.of(), Map.of("invocations", "out"), Map.of(), "{Path}"));
        for (var source : List.of("topic.subscribers", "bucket.events", "table.stream", "schedule.targets")) {
            list.add(wire(source, "function.invoke", "false", List.of(profile("deliver")), Map.of("invocations", "out * probability"), Map.of(), ""));
        }
        list.add(wire("queue.consumers", "function.invoke", "false", List.of(profile("deliver")),
                Map.of("invocations", "out / max(1, BatchSize)"), Map.of("receives", "max(0.25 / second, out / max(1, BatchSize))"), ""));
        list.add(wire("queue.dead", "queue.messages", "false", List.of(), Map.of("messages", "out"), Map.of(), ""));
        list.add(wire("topic.subscribers", "queue.messages", "false", List.of(profile("deliver")), Map.of("messages", "out * probability"), Map.of(), ""));
        list.add(wire("function.failures", "queue.messages", "false", List.of(), Map.of("messages", "out"), Map.of(), ""));
        for (var target : List.of("queue.messages", "topic.messages")) {
            list.add(wire("function.calls", target, "true", List.of(profile("send")), Map.of("messages", "out * probability * calls"), Map.of(), ""));
        }
        list.add(wire("function.calls", "service.requests", "true", List.of(), Map.of("requests", "out * probability * calls"), Map.of(), ""));
        list.add(wire("service.calls", "api.requests", "true", List.of(), Map.of("requests", "out"), Map.of(), ""));
        list.add(wire("function.calls", "function.invoke", "async == 0", List.of(), Map.of("invocations", "out * probability * calls"), Map.of(), ""));
        for (var target : List.of("table.items", "bucket.objects")) {
            list.add(wire("function.calls", target, "true", List.of(profile("access")),
                    Map.of("reads", "uses * level.reads", "writes", "uses * level.writes"), Map.of(), ""));
        }
        return list;
    }

    private static ConnectionKind wire(String from, String to, String waits, List<Delay> delays, Map<String, String> feeds,
                                       Map<String, String> causes, String label) {
        var properties = List.of(number("probability", Unit.PERCENT, Value.of(100)), number("calls", Unit.COUNT, Value.of(1)),
                number("async", Unit.COUNT, Value.of(0)), number("BatchSize", Unit.COUNT, Value.of(1)), number("share", Unit.COUNT, Value.of(1)),
                number("mode", Unit.COUNT, Value.of("sequence")), number("Path", Unit.COUNT, Value.of("")), number("access", Unit.COUNT, Value.of("write")));
        var levels = List.of(level("write", Map.of("writes", 1.0)), level("read", Map.of("reads", 1.0)), level("both", Map.of("reads", 1.0, "writes", 1.0)));
        var text = label.isEmpty() ? Text.of("") : new Text(List.of(new Text.Reference("Path")));
        return new ConnectionKind(endpoint(from), endpoint(to), "uses", 0, ConnectionKind.Style.EVENT, "", properties, levels, text,
                new ConnectionKind.Traffic(formulas(Map.of("uses", "out * probability * calls")), formulas(feeds), formulas(causes)),
                Formula.parse(waits.replace("true", "1 == 1").replace("false", "1 == 0")), delays, List.of(), List.of(), List.of(), ConnectionEmission.NONE, Optional.empty(), Optional.empty(), "");
    }

    private static ConnectionKind.AccessLevel level(String id, Map<String, Double> uses) {
        return new ConnectionKind.AccessLevel(id, id, id + "s", uses, List.of());
    }

    private static ConnectionKind.Endpoint endpoint(String text) {
        var parts = text.split("\\.");
        return new ConnectionKind.Endpoint(parts[0], parts[1]);
    }

    private static Map<String, Formula> formulas(Map<String, String> texts) {
        var formulas = new LinkedHashMap<String, Formula>();
        texts.keySet().stream().sorted().forEach(key -> formulas.put(key, Formula.parse(texts.get(key))));
        return formulas;
    }

    private static Property number(String name, Unit unit, Value standard) {
        return new Property(name, Property.Type.NUMBER, unit, Optional.of(standard), false, Property.Range.ANY, new Property.Wording(name, "", "basic"), Optional.empty(),
                Property.Emit.NEVER);
    }

    static Delay profile(String id) {
        return new Delay("", Optional.empty(), new Delay.Measured(id));
    }

    static Delay around(String mean, double spread) {
        return new Delay("", Optional.empty(), new Delay.Around(Formula.parse(mean), spread));
    }

    private static PriceList prices() {
        var skus = new LinkedHashMap<String, PriceList.Sku>();
        var prices = new LinkedHashMap<String, Map<String, PriceList.Price>>();
        sell(skus, prices, "api.requests", 0, flat("1", "1000000"));
        sell(skus, prices, "function.requests", 1_000_000, flat("1", "1000000"));
        sell(skus, prices, "function.duration", 0, flat("0.00001", "1"));
        sell(skus, prices, "queue.requests", 0, flat("0.4", "1000000"));
        sell(skus, prices, "bucket.storage", 0, flat("2", "1"));
        sell(skus, prices, "table.writes", 0, new Tiers(List.of(Tier.upTo("1000000", "0.25"), Tier.beyond("0.125")), new BigDecimal("1000000")));
        prices.put("queue.requests", Map.of("here", prices.get("queue.requests").get("here")));
        return new PriceList("toy prices", prices, skus, new LinkedHashSet<>(Set.of("here")));
    }

    private static Tiers flat(String price, String per) {
        return Tiers.flat(Money.of(price), new BigDecimal(per));
    }

    private static void sell(Map<String, PriceList.Sku> skus, Map<String, Map<String, PriceList.Price>> prices, String id, long free, Tiers tiers) {
        skus.put(id, new PriceList.Sku(id, "request", BigDecimal.valueOf(free), ""));
        var price = new PriceList.Price(tiers, PROVENANCE);
        prices.put(id, Map.of("here", price, "nowhere", price));
    }

    private static Map<String, LatencyProfile> latencies() {
        var profiles = new LinkedHashMap<String, LatencyProfile>();
        Map.of("access", 5.0, "send", 10.0, "deliver", 20.0).forEach((id, millis) ->
                profiles.put(id, new LatencyProfile(id, OptionalDouble.empty(), millis, OptionalDouble.empty(), millis * 1.0000001, PROVENANCE)));
        return profiles;
    }

    private static ColdStarts coldStarts() {
        return (runtime, _, _) -> runtime.equals("toy") ? Optional.of(new ColdStarts.Measurement(400, 400.0001, 0, PROVENANCE)) : Optional.empty();
    }

    private static Map<String, Limit> limits() {
        return Map.of("lambda.account_concurrency", new Limit("lambda.account_concurrency", 1000, Unit.COUNT, false, "", PROVENANCE));
    }

    /// A kind being put together.
    private static final class Kind {
        private final String id;
        private final Role role;
        private boolean source;
        private Optional<ResourceKind.Starts.Fires> fires = Optional.empty();
        private final List<Port> ports = new java.util.ArrayList<>();
        private final List<Flow> flows = new java.util.ArrayList<>();
        private final List<Property> properties = new java.util.ArrayList<>();
        private final List<Property> assumptions = new java.util.ArrayList<>();
        private final Map<String, Formula> quantities = new LinkedHashMap<>();
        private final List<PriceDimension> prices = new java.util.ArrayList<>();
        private final List<Delay> service = new java.util.ArrayList<>();
        private final List<LimitCheck> limits = new java.util.ArrayList<>();

        Kind(String id, Role role) {
            this.id = id;
            this.role = role;
        }

        Kind source() {
            source = true;
            return this;
        }

        Kind fires(String schedule) {
            fires = Optional.of(new ResourceKind.Starts.Fires(schedule, Optional.empty()));
            return source();
        }

        Kind flow(String flow) {
            flows.add(new Flow(flow, flow, "event"));
            return this;
        }

        Kind flow(String flow, String of) {
            flows.add(new Flow(flow, flow, "event", Optional.of(Formula.parse(of))));
            return this;
        }

        Kind in(String port) {
            ports.add(new Port(port, port, Side.LEFT, Direction.IN, Optional.empty(), false, Split.COPY, Optional.empty()));
            return this;
        }

        Kind out(String port, String flow, Split split) {
            ports.add(new Port(port, port, Side.RIGHT, Direction.OUT, Optional.of(flow), false, split, Optional.empty()));
            return this;
        }

        Kind failures(String port, String flow) {
            ports.add(new Port(port, port, Side.BOTTOM, Direction.OUT, Optional.of(flow), true, Split.COPY, Optional.empty()));
            return this;
        }

        Kind property(String name, Unit unit, Value standard) {
            properties.add(number(name, unit, standard));
            return this;
        }

        Kind assumption(String name, Unit unit, Value standard) {
            assumptions.add(number(name, unit, standard));
            return this;
        }

        Kind quantity(String name, String formula) {
            quantities.put(name, Formula.parse(formula));
            return this;
        }

        Kind price(String title, String sku, String quantity) {
            prices.add(new PriceDimension(title, title, sku, Formula.parse(quantity), Optional.empty()));
            return this;
        }

        Kind service(Delay delay) {
            service.add(delay);
            return this;
        }

        Kind limit(String title, String used, String limit, boolean grows) {
            limits.add(new LimitCheck(title, title, Formula.parse(used), Formula.parse(limit), grows, Optional.empty()));
            return this;
        }

        ResourceKind build() {
            return new ResourceKind(id, ResourceKind.Face.of(id, role, id), new ResourceKind.Surface(ports, properties, assumptions, Optional.empty()),
                    new ResourceKind.Conduct(new ResourceKind.Starts(source, fires), flows, quantities, prices, service, limits, List.of(), Optional.empty(), Optional.empty()),
                    ResourceKind.Deployed.NOWHERE, false);
        }
    }
}
