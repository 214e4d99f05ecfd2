package io.archloom.ui.panel;

import io.archloom.estimate.RequestPath.Hop;
import io.archloom.quantity.Durations;
import io.archloom.quantity.Percent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// What happens when during a request: a row for each hop, its bar where and as long as it is on average, its p50 and p99 at
/// the right. A bar that only some requests pay for is pale; what nobody waits for is outlined.
final class WaterfallChart extends Region {
    private static final double ROW = 20;
    private static final double AXIS = 18;
    private static final double GAP = 12;
    private static final double INDENT = 10;
    private static final double LEAST = 2;
    private static final int DEEPEST_INDENT = 6;
    private static final double OFTEN = 0.5;
    private static final double SELDOM = 1e-4;
    private static final double TICK_GAP = 10;
    private static final int MOST_TICKS = 6;
    private static final PseudoClass RARE = PseudoClass.getPseudoClass("rare");
    private static final PseudoClass UNAWAITED = PseudoClass.getPseudoClass("unawaited");

    private record Row(Hop hop, Label title, Region bar, Label delay) {}

    private record Tick(double millis, Label label, Region line) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<Tick> ticks = new ArrayList<>();
    private double end = 1;

    /// @param styles the style classes of a hop's bar
    /// @param go     what a click on a hop does
    void show(List<Hop> hops, Function<Hop, List<String>> styles, Consumer<Hop> go) {
        rows.clear();
        ticks.clear();
        getChildren().clear();
        end = Math.max(0.001, hops.stream().mapToDouble(h -> h.start() + h.own().mean()).max().orElse(1));
        double step = step(end);
        for (double at = 0; at <= end * 1.0001; at += step) {
            var line = new Region();
            line.getStyleClass().add("tick-line");
            ticks.add(new Tick(at, Frame.whole(Durations.formatMillis(at), "tick"), line));
        }
        ticks.forEach(tick -> getChildren().addAll(tick.line(), tick.label()));
        for (var hop : hops) {
            var row = row(hop, styles.apply(hop));
            for (var node : List.of(row.title(), row.bar(), row.delay())) {
                node.setOnMouseClicked(_ -> go.accept(hop));
                getChildren().add(node);
            }
            rows.add(row);
        }
        setMinHeight(AXIS + rows.size() * ROW);
        setPrefHeight(AXIS + rows.size() * ROW);
        requestLayout();
    }

    private static Row row(Hop hop, List<String> styles) {
        var bar = new Region();
        bar.getStyleClass().add("hop-bar");
        bar.getStyleClass().addAll(styles);
        bar.pseudoClassStateChanged(RARE, hop.share() < OFTEN);
        bar.pseudoClassStateChanged(UNAWAITED, !hop.awaited());
        var own = hop.own();
        var share = hop.share() < 1 ? Texts.of("latency.hop.share", new Percent(hop.share()).format()) : Texts.of("latency.hop.always");
        var tip = new Tooltip(Texts.of("latency.hop", hop.title(), Durations.formatMillis(own.p50()), Durations.formatMillis(own.p90()),
                Durations.formatMillis(own.p99()), Durations.formatMillis(own.mean()), share, Texts.of(hop.awaited() ? "latency.hop.awaited" : "latency.hop.unawaited")));
        Tooltip.install(bar, tip);
        var title = Frame.label(hop.title(), "hop-title");
        title.setTooltip(tip);
        var delay = Frame.whole(hop.share() < 1 ? Texts.of("latency.share", share(hop.share()), spread(hop)) : spread(hop), "hop-delay");
        return new Row(hop, title, bar, delay);
    }

    private static String spread(Hop hop) {
        return LatencyPanel.pair(hop.own().p50(), hop.own().p99());
    }

    /// A share; of a tiny one only how tiny.
    static String share(double share) {
        return share < SELDOM ? Texts.of("latency.seldom", new Percent(SELDOM).format()) : new Percent(share).format();
    }

    /// A round step between ticks: 1, 2 or 5 times a power of ten.
    static double step(double end) {
        double rough = end / MOST_TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double factor : new double[] {1, 2, 5}) {
            if (power * factor >= rough) {
                return power * factor;
            }
        }
        return power * 10;
    }

    @Override protected void layoutChildren() {
        double titles = Math.min(0.36 * getWidth(), rows.stream().mapToDouble(r -> r.title().prefWidth(-1) + indent(r.hop())).max().orElse(0));
        double delays = rows.stream().mapToDouble(r -> r.delay().prefWidth(-1)).max().orElse(0);
        double left = titles + GAP;
        double width = Math.max(10, getWidth() - left - delays - GAP);
        double free = 0;
        for (var tick : ticks) {
            double x = Math.round(left + tick.millis() / end * width);
            double labelWidth = tick.label().prefWidth(-1);
            double labelX = Math.max(left, x - labelWidth / 2);
            boolean fits = labelX >= free && labelX + labelWidth < getWidth();
            tick.label().setVisible(fits);
            free = fits ? labelX + labelWidth + TICK_GAP : free;
            place(tick.label(), labelX, 0, labelWidth, AXIS - 2);
            place(tick.line(), x, AXIS - 2, 1, getHeight() - AXIS + 2);
        }
        double y = AXIS;
        for (var row : rows) {
            double indent = indent(row.hop());
            place(row.title(), indent, y, titles - indent, ROW);
            double x = left + row.hop().start() / end * width;
            place(row.bar(), x, y + 5, Math.max(LEAST, row.hop().own().mean() / end * width), ROW - 9);
            place(row.delay(), getWidth() - delays, y, delays, ROW);
            y += ROW;
        }
    }

    private static double indent(Hop hop) {
        return Math.min(hop.depth(), DEEPEST_INDENT) * INDENT;
    }

    private void place(Node node, double x, double y, double width, double height) {
        layoutInArea(node, x, y, width, height, 0, node.getStyleClass().contains("hop-delay") ? javafx.geometry.HPos.RIGHT : javafx.geometry.HPos.LEFT, VPos.CENTER);
        if (node instanceof Region region && !(node instanceof Label)) {
            region.resizeRelocate(x, y, width, height);
        }
    }
}
