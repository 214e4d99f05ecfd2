package io.archloom.ui.inspector;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.Property;
import io.archloom.edit.Edit;
import io.archloom.edit.EnvironmentChange;
import io.archloom.model.Criticality;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Load;
import io.archloom.quantity.Parsed;
import io.archloom.quantity.Percent;
import io.archloom.quantity.Rate;
import io.archloom.ui.control.Numbers;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;

/// How often a source fires: a rate or a monthly volume, and how the day spreads it.
final class LoadRows {
    private static final String CONSTANT = "constant";
    private static final String OFFICE_HOURS = "office-hours";
    private static final String BURST = "burst";
    private static final double MOST_HOURS = 24;

    private final ResourceId source;
    private final Consumer<Edit> apply;
    private final Hand hand;
    private final EntryRow rate;
    private final EntryRow profile;
    private final EntryRow share;
    private final EntryRow hours;
    private final EntryRow criticality;
    private final Label volume = new Label();
    private final Hyperlink here = new Hyperlink();
    private Optional<Load> load = Optional.empty();

    LoadRows(ResourceId source, Hand hand) {
        this.source = source;
        this.hand = hand;
        apply = hand.apply();
        rate = new EntryRow(Texts.of("load.rate"), Entry.Line.of(""), LoadRows::rateFault, this::setRate);
        rate.help(Texts.of("load.rate.help"));
        profile = new EntryRow(Texts.of("load.profile"), Entry.Choice.of(List.of(CONSTANT, OFFICE_HOURS, BURST).stream()
                .map(id -> new Property.Choice(id, Texts.of("load.profile." + id))).toList()), _ -> Optional.empty(), this::setProfile);
        profile.help(Texts.of("load.profile.help"));
        share = new EntryRow(Texts.of("load.share"), Entry.Line.of("%"), LoadRows::shareFault,
                text -> setBurst(share(text).orElse(1.0), burst().hours()));
        hours = new EntryRow(Texts.of("load.hours"), Entry.Line.of("h"), LoadRows::hoursFault,
                text -> setBurst(burst().share(), Double.parseDouble(text.strip())));
        criticality = new EntryRow(Texts.of("load.criticality"), Entry.Choice.of(Stream.concat(Stream.of(new Property.Choice("", Texts.of("load.criticality.none"))),
                Arrays.stream(Criticality.values()).map(one -> new Property.Choice(one.id(), Texts.of("load.criticality." + one.id())))).toList()),
                _ -> Optional.empty(), this::setCriticality);
        criticality.help(Texts.of("load.criticality.help"));
        volume.getStyleClass().add("hint");
        volume.setWrapText(true);
        here.getStyleClass().addAll("fix", "own");
        here.setOnAction(_ -> hand.everywhere().accept(new Edit.ChangeEnvironment(hand.where().get().environment(),
                new EnvironmentChange.SourceLoad(source, Optional.empty()))));
    }

    /// Whether traffic can begin at a resource: its kind is a source, or nothing feeds it, or it has a load already.
    static boolean canHave(ResourceId id, Design design, Catalog catalog) {
        var resource = design.structure().resource(id);
        return resource.filter(r -> catalog.kindOf(r).source()).isPresent() || design.workload().load(id).isPresent()
                || resource.filter(r -> !catalog.kindOf(r).flows().isEmpty()).isPresent() && design.structure().connectionsOf(id).stream()
                        .noneMatch(c -> c.to().resource().equals(id));
    }

    List<Node> nodes() {
        return List.of(rate, volume, profile, share, hours, criticality);
    }

    void show(Optional<Load> load) {
        this.load = load;
        rate.show(load.map(l -> l.rate().toString()).orElse(""), Texts.of("load.rate.prompt"));
        volume.setText(load.map(l -> Texts.of("load.volume", Numbers.large(l.rate().perMonth()), l.rate().times(l.profile().peakFactor()).format())).orElse(""));
        profile.show(switch (load.map(Load::profile).orElse(new Load.Constant())) {
            case Load.Constant() -> CONSTANT;
            case Load.OfficeHours() -> OFFICE_HOURS;
            case Load.Burst _ -> BURST;
        }, "");
        share.show(new Percent(burst().share()).toString().replace("%", ""), "");
        hours.show(plain(burst().hours()), "");
        criticality.show(load.flatMap(Load::criticality).map(Criticality::id).orElse(""), "");
        visible(criticality, load.isPresent());
        visible(volume, load.isPresent());
        var where = hand.where().get();
        here.setText(Texts.of("load.here", where.environment()));
        visible(here, !where.isAlone() && where.shown().workload().load(source).isPresent());
        visible(profile, load.isPresent());
        visible(share, load.filter(l -> l.profile() instanceof Load.Burst).isPresent());
        visible(hours, share.isVisible());
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private Load.Burst burst() {
        return load.map(Load::profile).filter(Load.Burst.class::isInstance).map(Load.Burst.class::cast).orElse(new Load.Burst(0.6, 2));
    }

    private static Optional<String> rateFault(String text) {
        return !text.isBlank() && Rate.parse(text) instanceof Parsed.Bad<Rate> bad
                ? Optional.of(bad.message() + " " + Texts.of("load.example"))
                : Optional.empty();
    }

    private void setRate(String text) {
        var given = Rate.parse(text).toOptional();
        apply.accept(new Edit.SetLoad(source, given.map(r -> load.map(l -> l.withRate(r)).orElseGet(() -> Load.constant(r)))));
    }

    private void setProfile(String id) {
        setProfile(switch (id) {
            case OFFICE_HOURS -> new Load.OfficeHours();
            case BURST -> burst();
            default -> new Load.Constant();
        });
    }

    private void setCriticality(String id) {
        var chosen = Arrays.stream(Criticality.values()).filter(one -> one.id().equals(id)).findFirst();
        load.ifPresent(l -> apply.accept(new Edit.SetLoad(source, Optional.of(l.withCriticality(chosen)))));
    }

    private void setBurst(double share, double hours) {
        setProfile(new Load.Burst(share, hours));
    }

    private void setProfile(Load.Profile profile) {
        load.ifPresent(l -> apply.accept(new Edit.SetLoad(source, Optional.of(l.withProfile(profile)))));
    }

    private static Optional<Double> share(String text) {
        return Percent.parse(text.endsWith("%") ? text : text + "%").toOptional().map(Percent::fraction).filter(f -> f > 0 && f <= 1);
    }

    private static Optional<String> shareFault(String text) {
        return share(text).isPresent() ? Optional.empty() : Optional.of(Texts.of("load.share.bad"));
    }

    private static Optional<String> hoursFault(String text) {
        try {
            double hours = Double.parseDouble(text.strip());
            return hours > 0 && hours <= MOST_HOURS ? Optional.empty() : Optional.of(Texts.of("load.hours.bad"));
        } catch (NumberFormatException _) {
            return Optional.of(Texts.of("load.hours.bad"));
        }
    }
}
