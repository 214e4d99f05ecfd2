package io.archloom.picture;

import io.archloom.catalog.Port;
import io.archloom.catalog.ResourceKind;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.model.Resource;
import java.util.ArrayList;
import java.util.List;

/// Where a card's ports stand: evenly along the side that the catalogue names, in its order.
public final class Ports {
    /// Of the circle that a port is drawn as.
    public static final double RADIUS = 5;

    private Ports() {}

    /// A port and its centre.
    public record Place(Port port, Point center) {}

    /// The ports that `resource` has as it is configured.
    public static List<Place> of(Resource resource, ResourceKind kind, Rectangle bounds, Design design) {
        var scope = DrawnScope.of(resource, kind, design);
        var ports = kind.ports().stream().filter(port -> port.when().isEmpty() || port.when().get().holdsIn(scope)).toList();
        var places = new ArrayList<Place>(ports.size());
        for (var port : ports) {
            var sameSide = ports.stream().filter(p -> p.side() == port.side()).toList();
            double fraction = (sameSide.indexOf(port) + 1.0) / (sameSide.size() + 1);
            places.add(new Place(port, port.side().anchor(bounds, fraction)));
        }
        return List.copyOf(places);
    }
}
