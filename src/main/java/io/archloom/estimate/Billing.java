package io.archloom.estimate;

import io.archloom.catalog.PriceList;
import io.archloom.catalog.Provenance;
import io.archloom.estimate.Explanation.Input;
import io.archloom.estimate.Explanation.Origin;
import io.archloom.estimate.Explanation.Step;
import io.archloom.estimate.Metering.Item;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.quantity.Money;
import io.archloom.quantity.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the monthly bill: price dimension × solved quantity × tiered price.
final class Billing {
    private static final MathContext TWELVE_DIGITS = new MathContext(12, RoundingMode.HALF_UP);

    private final Scopes scopes;
    private final PriceList prices;
    private final Metering metering;
    private final Account account;
    private final String region;
    private final boolean freeTier;

    Billing(Scopes scopes, PriceList prices, String region, boolean freeTier) {
        this.scopes = scopes;
        this.prices = prices;
        this.region = region;
        this.freeTier = freeTier;
        metering = new Metering(scopes);
        account = new Account(prices, region, freeTier);
        metering.items().stream().filter(Billing::isKnown).forEach(item -> account.add(item.dimension().sku(), exact(item.quantity())));
    }

    private static boolean isKnown(Item item) {
        return Double.isFinite(item.quantity());
    }

    /// A quantity as it is billed, without the last digits, which are but noise of the arithmetic on rates.
    private static BigDecimal exact(double quantity) {
        return BigDecimal.valueOf(quantity).round(TWELVE_DIGITS);
    }

    Cost cost(TrafficSolver solver) {
        var lines = new ArrayList<CostLine>(metering.items().size());
        var byElement = new LinkedHashMap<ElementId, Money>();
        var total = Money.ZERO;
        int unknown = 0;
        int uncertain = 0;
        for (var item : metering.items()) {
            var line = line(item, account.cost(item.dimension().sku()));
            lines.add(line);
            if (line.cost().isPresent()) {
                total = total.plus(line.cost().get());
                byElement.merge(line.element(), line.cost().get(), Money::plus);
                uncertain += item.quantity() > 0 && line.price().map(Provenance::confidence).filter(Provenance.Confidence.PLACEHOLDER::equals).isPresent() ? 1 : 0;
            } else {
                unknown++;
            }
        }
        return new Cost(lines, total, byElement, unknown, uncertain, perRequest(solver), region, freeTier, prices.name());
    }

    private CostLine line(Item item, Optional<Money> whole) {
        var dimension = item.dimension();
        var sku = dimension.sku();
        // nothing of something costs nothing, whatever its price
        var cost = !isKnown(item) ? Optional.<Money>empty()
                : item.quantity() == 0 ? Optional.of(Money.ZERO) : whole.map(all -> account.share(sku, exact(item.quantity()), all));
        var sold = prices.skus().get(sku);
        var unit = sold == null ? "" : sold.unit();
        var explained = new Explanation(dimension.quantity().text(), new Later<>(() -> steps(item, unit, cost, whole)), new Later<>(() -> inputs(item, unit)));
        return new CostLine(item.element(), dimension.id(), dimension.title(), sku, item.quantity(), unit, cost,
                account.price(sku).map(PriceList.Price::provenance), explained);
    }

    private List<Step> steps(Item item, String unit, Optional<Money> cost, Optional<Money> whole) {
        var sku = item.dimension().sku();
        var steps = new ArrayList<>(new Derivation(item.scope()).add(item.dimension().quantity(), amount(item.quantity(), unit)).steps());
        var price = account.price(sku);
        if (price.isEmpty()) {
            steps.add(new Step(Figures.text("cost.unknown", region), Figures.text("cost.no-price")));
            return steps;
        }
        if (cost.isEmpty()) {
            return steps;
        }
        var bought = account.quantity(sku);
        var free = account.free(sku).min(bought);
        var printed = Figures.price(price.get().tiers());
        var calculation = free.signum() == 0 ? Figures.text("cost.priced", printed)
                : free.compareTo(bought) == 0 ? Figures.text("cost.all-free", Figures.count(account.free(sku)))
                : Figures.text("cost.free", Figures.count(free), printed);
        if (item.quantity() > 0 && exact(item.quantity()).compareTo(bought) < 0) {
            steps.add(new Step(calculation, whole.map(Figures::bill).orElse("")));
            steps.add(new Step(Figures.text("cost.share", amount(item.quantity(), unit), amount(bought.doubleValue(), unit)), Figures.bill(cost.get())));
        } else {
            steps.add(new Step(calculation, Figures.bill(cost.get())));
        }
        return steps;
    }

    private List<Input> inputs(Item item, String unit) {
        var sku = item.dimension().sku();
        var inputs = new ArrayList<>(new Derivation(item.scope()).add(item.dimension().quantity(), "").inputs());
        account.price(sku).ifPresent(price -> inputs.add(new Input(Figures.text("cost.price", sku),
                Figures.price(price.tiers()), Origin.CATALOG, Optional.of(price.provenance()))));
        if (account.free(sku).signum() > 0) {
            inputs.add(new Input(Figures.text("cost.free-tier"), amount(account.free(sku).doubleValue(), unit), Origin.CATALOG, Optional.empty()));
        }
        return inputs;
    }

    /// `630.7 M requests`.
    private static String amount(double quantity, String unit) {
        var plural = unit.isEmpty() || quantity == 1 || unit.matches(".*[^a-z].*|.*s") ? unit : unit + "s";
        return unit.isEmpty() ? Figures.count(quantity) : Figures.count(quantity) + " " + plural;
    }

    /// For each source with a load, what the bill grows by its events, for each thousand of them: the difference to the
    /// bill without them, where nothing waits longer or shorter and no function starts cold more often.
    private Map<ElementId, Money> perRequest(TrafficSolver solver) {
        var perRequest = new LinkedHashMap<ElementId, Money>();
        for (var scope : scopes.resources()) {
            var main = solver.mainFlow(scope.resource().id());
            double entering = main.map(solver::entering).orElse(0.0);
            if (entering > 0) {
                var without = solver.without(main.get(), this::quantities);
                var saved = account.difference(without);
                var thousands = exact(new Rate(entering).perMonth() / 1000);
                perRequest.put(scope.resource().id(), new Money(saved.amount().negate().divide(thousands, MathContext.DECIMAL64)));
            }
        }
        return perRequest;
    }

    /// What would be bought of each sku when flows at these resources are what they now are in the scopes.
    private Map<String, BigDecimal> quantities(LinkedHashSet<ResourceId> changed) {
        var changes = new LinkedHashMap<String, Double>();
        var concerned = new LinkedHashSet<ElementId>(changed);
        for (var resource : changed) {
            scopes.topology().out(resource).forEach(link -> concerned.add(link.id()));
            scopes.topology().in(resource).forEach(link -> concerned.add(link.id()));
        }
        for (var element : concerned) {
            for (var item : metering.of(element)) {
                double now = item.measure();
                if (isKnown(item) && Double.isFinite(now) && now != item.quantity()) {
                    changes.merge(item.dimension().sku(), now - item.quantity(), Double::sum);
                }
            }
        }
        var quantities = new LinkedHashMap<String, BigDecimal>();
        changes.forEach((sku, change) -> quantities.put(sku, account.quantity(sku).add(exact(change)).max(BigDecimal.ZERO)));
        return quantities;
    }
}
