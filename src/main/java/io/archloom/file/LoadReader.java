package io.archloom.file;

import io.archloom.model.Criticality;
import io.archloom.model.Load;
import io.archloom.quantity.Parsed;
import io.archloom.quantity.Percent;
import io.archloom.quantity.Rate;
import io.archloom.yaml.Node;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads loads: `240/s`, or `{rate: 2 million/month, profile: office-hours}`, or a burst.
final class LoadReader {
    private final Faults faults;

    LoadReader(Faults faults) {
        this.faults = faults;
    }

    Optional<Load> load(Node node, String name) {
        if (node instanceof Node.Scalar scalar) {
            return rate(scalar).map(Load::constant);
        }
        return Fields.of(node, name, faults).flatMap(fields -> {
            var rate = fields.get("rate").flatMap(this::rate);
            if (fields.get("rate").isEmpty()) {
                faults.add(node, "File.Missing", "rate");
            }
            var profile = fields.get("profile").map(this::profile).orElse(Optional.of(new Load.Constant()));
            var criticality = fields.get("criticality").flatMap(this::criticality);
            fields.refuseOthers();
            return rate.flatMap(r -> profile.map(p -> new Load(r, p, criticality)));
        });
    }

    private Optional<Rate> rate(Node node) {
        if (node instanceof Node.Scalar scalar && Rate.parse(scalar.text()) instanceof Parsed.Good<Rate>(var rate)) {
            return Optional.of(rate);
        }
        faults.add(node, "File.BadRate");
        return Optional.empty();
    }

    private Optional<Load.Profile> profile(Node node) {
        if (node instanceof Node.Scalar scalar) {
            switch (scalar.text()) {
                case "constant" -> { return Optional.of(new Load.Constant()); }
                case "office-hours" -> { return Optional.of(new Load.OfficeHours()); }
                default -> { }
            }
        }
        if (node instanceof Node.Mapping map && map.entries().size() == 1
                && map.get("burst").map(Node::resolved).orElse(node) instanceof Node.Mapping burst) {
            var share = burst.get("share").map(Node::resolved).flatMap(LoadReader::share);
            var hours = burst.get("hours").flatMap(n -> n.value().asNumber()).map(Number::doubleValue);
            if (share.isPresent() && hours.isPresent() && share.get() > 0 && share.get() <= 1 && hours.get() > 0
                    && hours.get() <= 24) {
                return Optional.of(new Load.Burst(share.get(), hours.get()));
            }
        }
        faults.add(node, "File.BadProfile");
        return Optional.empty();
    }

    private Optional<Criticality> criticality(Node node) {
        for (var criticality : Criticality.values()) {
            if (node instanceof Node.Scalar scalar && scalar.text().equals(criticality.id())) {
                return Optional.of(criticality);
            }
        }
        faults.add(node, "File.BadCriticality", Arrays.stream(Criticality.values()).map(Criticality::id).collect(Collectors.joining(", ")));
        return Optional.empty();
    }

    private static Optional<Double> share(Node node) {
        return node instanceof Node.Scalar scalar ? Percent.parse(scalar.text()).toOptional().map(Percent::fraction)
                : Optional.empty();
    }
}
