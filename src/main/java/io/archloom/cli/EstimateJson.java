package io.archloom.cli;

import io.archloom.catalog.Provenance;
import io.archloom.estimate.Cost;
import io.archloom.estimate.CostLine;
import io.archloom.estimate.Explanation;
import io.archloom.estimate.Headroom;
import io.archloom.estimate.RequestPath;
import io.archloom.estimate.Traffic;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.quantity.Money;
import io.archloom.quantity.Percentiles;
import io.archloom.value.Value;
import io.archloom.yaml.JsonWriter;
import java.util.List;
import java.util.Map;

/// An estimate for programs, as `estimate.schema.json` describes it: every number with its explanation.
record EstimateJson(Design design) {

    static String of(Estimate estimate) {
        return JsonWriter.write(whole(estimate).value());
    }

    /// Those of all environments; what stands where a single one does is that of the first.
    static String of(List<Estimate> each) {
        return JsonWriter.write(whole(each.getFirst()).put("environments", each, (Estimate it) ->
                said(new Json().put("environment", it.design().environment().name()), it).value()).value());
    }

    private static Json whole(Estimate estimate) {
        return said(Json.of("estimate").put("file", estimate.file()).put("name", estimate.design().settings().name())
                .put("environment", estimate.design().environment().name()), estimate);
    }

    private static Json said(Json head, Estimate estimate) {
        var analysis = estimate.analysis();
        var json = new EstimateJson(analysis.design());
        return head.put("cost", json.cost(analysis.cost())).put("traffic", json.traffic(analysis.traffic()))
                .put("paths", analysis.paths(), json::path).put("capacity", analysis.capacity(), json::headroom)
                .put("remarks", estimate.remarks(), Value::of);
    }

    private Value element(ElementId id) {
        return Json.element(id, design);
    }

    private Value cost(Cost cost) {
        return new Json().put("total", money(cost.total())).put("currency", "USD").put("period", "month")
                .put("region", cost.region()).put("freeTier", cost.freeTier()).put("priceList", cost.priceList())
                .put("unknownLines", cost.unknown()).put("uncertainLines", cost.uncertain())
                .put("lines", cost.lines(), this::line)
                .put("perThousand", design.workload().loads().keySet().stream().filter(cost.perRequest()::containsKey).toList(),
                        (ElementId id) -> new Json().put("element", element(id)).put("cost", money(cost.perRequest().get(id))).value())
                .value();
    }

    private Value line(CostLine line) {
        return new Json().put("element", element(line.element())).put("id", line.id()).put("title", line.title()).put("sku", line.sku())
                .put("quantity", line.quantity()).put("unit", line.unit()).put("cost", line.cost(), EstimateJson::money)
                .put("price", line.price(), EstimateJson::provenance).put("explanation", explanation(line.explanation())).value();
    }

    private Value traffic(Traffic traffic) {
        return new Json().put("resources", traffic.flows().entrySet(), (Map.Entry<ElementId.ResourceId, Map<String, Double>> e) -> {
            var flows = new Json();
            e.getValue().forEach(flows::put);
            return new Json().put("element", element(e.getKey())).put("flows", flows.value())
                    .put("peakFactor", traffic.peakFactors().getOrDefault(e.getKey(), 1.0).doubleValue()).value();
        }).put("connections", traffic.carried().entrySet(), (Map.Entry<ElementId.ConnectionId, Double> e) ->
                new Json().put("element", element(e.getKey())).put("carried", e.getValue().doubleValue())
                        .put("delivered", traffic.delivered().getOrDefault(e.getKey(), 0.0).doubleValue()).value())
        .put("runaways", traffic.runaways(), (Traffic.Runaway runaway) -> new Json().put("gain", runaway.gain())
                .put("loop", runaway.loop(), this::element).value()).value();
    }

    private Value path(RequestPath path) {
        return new Json().put("id", path.id()).put("element", element(path.entry())).put("title", path.title()).put("rate", path.rate())
                .put("response", path.response(), EstimateJson::percentiles).put("completion", percentiles(path.completion()))
                .put("coldShare", path.coldShare()).put("uncertain", path.uncertain()).put("hops", path.hops(), this::hop)
                .put("explanation", explanation(path.explanation())).value();
    }

    private Value hop(RequestPath.Hop hop) {
        return new Json().put("element", element(hop.element())).put("title", hop.title()).put("start", hop.start())
                .put("own", percentiles(hop.own())).put("share", hop.share()).put("depth", hop.depth()).put("awaited", hop.awaited()).value();
    }

    private Value headroom(Headroom headroom) {
        return new Json().put("element", element(headroom.element())).put("id", headroom.id()).put("title", headroom.title())
                .put("used", headroom.used()).put("limit", headroom.limit()).put("utilisation", headroom.utilisation())
                .put("breaksAt", headroom.breaksAt(), Json::number).put("explanation", explanation(headroom.explanation())).value();
    }

    private static Value explanation(Explanation explanation) {
        return new Json().put("formula", explanation.formula())
                .put("steps", explanation.steps(), (Explanation.Step s) -> new Json().put("text", s.text()).put("result", s.result()).value())
                .put("inputs", explanation.inputs(), (Explanation.Input i) -> new Json().put("name", i.name()).put("value", i.value())
                        .put("origin", Choice.word(i.origin())).put("source", i.provenance(), EstimateJson::provenance).value()).value();
    }

    private static Value provenance(Provenance provenance) {
        return new Json().put("source", provenance.source()).put("asOf", provenance.asOf())
                .put("confidence", Choice.word(provenance.confidence())).put("notes", provenance.notes()).value();
    }

    private static Value percentiles(Percentiles p) {
        return new Json().put("p50", p.p50()).put("p90", p.p90()).put("p95", p.p95()).put("p99", p.p99()).put("mean", p.mean()).value();
    }

    private static Value money(Money money) {
        return Json.decimal(money.amount());
    }
}
