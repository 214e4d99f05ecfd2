package io.archloom.layout;

import io.archloom.catalog.Catalog;
import io.archloom.geometry.Rectangle;
import io.archloom.geometry.Snapping;
import io.archloom.model.Design;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Group;
import io.archloom.model.Placement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// A drawing in layers from left to right, by ELK: requests enter at the left and flow to the right.
///
/// A node is a card with its satellites below; its two ports are in the middle of the card's left and right side, where
/// lines attach, so that chains become straight. Connections that close a circle are told to ELK the other way round:
/// they are drawn between the facing sides, too.
final class Layered {
    /// Between columns: room for a connection's label.
    private static final double COLUMNS = 116;
    private static final double ROWS = 48;
    private static final double PARTS = 72;
    /// Between a card and its satellite.
    private static final double BELOW = 56;

    private final Design design;
    private final Map<ResourceId, ResourceId> satellites;
    private final Map<ResourceId, List<ResourceId>> columns = new LinkedHashMap<>();
    private final Map<GroupId, ElkNode> groups = new HashMap<>();
    private final Map<ResourceId, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<ElkNode, ElkPort> entries = new HashMap<>();
    private final Map<ElkNode, ElkPort> exits = new HashMap<>();
    private final ElkNode root = ElkGraphUtil.createGraph();

    private Layered(Design design, Catalog catalog, Set<ResourceId> cards) {
        this.design = design;
        satellites = Satellites.of(design, catalog, cards);
    }

    /// Places `cards`, somewhere near the origin, on the grid. Frames around those of `frames` are kept free; the frame
    /// of an empty group is among the result.
    static Boxes arrange(Design design, Catalog catalog, SequencedSet<ResourceId> cards, SequencedSet<GroupId> frames) {
        var layered = new Layered(design, catalog, cards);
        layered.build(cards, frames);
        new RecursiveGraphLayoutEngine().layout(layered.root, new BasicProgressMonitor());
        return layered.read(frames);
    }

    private void build(SequencedSet<ResourceId> cards, SequencedSet<GroupId> frames) {
        configure(root);
        frames.forEach(group -> frame(group, frames));
        for (var card : cards) {
            columns.computeIfAbsent(satellites.getOrDefault(card, card), _ -> new ArrayList<>()).add(card);
        }
        columns.forEach((host, column) -> {
            column.sort(Comparator.comparing(satellites::containsKey));
            nodes.put(host, node(host, column, frames));
        });
        // a group without members is a node of its usual size
        frames.stream().filter(group -> groups.get(group).getChildren().isEmpty()).forEach(group -> {
            var size = design.placement().bounds(group).orElse(Frames.EMPTY);
            groups.get(group).setDimensions(size.width(), size.height());
        });
        Forward.pairs(design, nodes.keySet(), id -> satellites.getOrDefault(id, id)).forEach(pair ->
                ElkGraphUtil.createSimpleEdge(exits.get(nodes.get(pair.from())), entries.get(nodes.get(pair.to()))));
    }

    private static void configure(ElkNode graph) {
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        // 0 would mean another layout each time
        graph.setProperty(CoreOptions.RANDOM_SEED, 1);
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, ROWS);
        graph.setProperty(CoreOptions.SPACING_COMPONENT_COMPONENT, PARTS);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, COLUMNS);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_FAVOR_STRAIGHT_EDGES, true);
    }

    private ElkNode frame(GroupId id, Set<GroupId> frames) {
        var known = groups.get(id);
        if (known != null) {
            return known;
        }
        var parent = design.structure().group(id).flatMap(Group::parent).filter(frames::contains);
        var node = ElkGraphUtil.createNode(parent.map(p -> frame(p, frames)).orElse(root));
        configure(node);
        node.setProperty(CoreOptions.PADDING, new ElkPadding(Frames.TITLE, Frames.PADDING, Frames.PADDING, Frames.PADDING));
        groups.put(id, node);
        return node;
    }

    private ElkNode node(ResourceId host, List<ResourceId> column, Set<GroupId> frames) {
        var group = design.structure().resource(host).flatMap(r -> r.group()).filter(frames::contains);
        var node = ElkGraphUtil.createNode(group.map(groups::get).orElse(root));
        double width = column.stream().mapToDouble(id -> size(id).width()).max().orElseThrow();
        double height = column.stream().mapToDouble(id -> size(id).height() + BELOW).sum() - BELOW;
        node.setDimensions(width, height);
        node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        double middle = size(host).height() / 2;
        entries.put(node, port(node, PortSide.WEST, 0, middle));
        exits.put(node, port(node, PortSide.EAST, width, middle));
        return node;
    }

    private static ElkPort port(ElkNode node, PortSide side, double x, double y) {
        var port = ElkGraphUtil.createPort(node);
        port.setProperty(CoreOptions.PORT_SIDE, side);
        port.setLocation(x, y);
        return port;
    }

    private Rectangle size(ResourceId id) {
        return design.placement().bounds(id).orElse(new Rectangle(0, 0, Placement.CARD_WIDTH, Placement.CARD_HEIGHT));
    }

    private Boxes read(SequencedSet<GroupId> frames) {
        var cards = new LinkedHashMap<ResourceId, Rectangle>();
        columns.forEach((host, column) -> {
            var node = nodes.get(host);
            double y = absolute(node, ElkNode::getY);
            for (var id : column) {
                var size = size(id);
                double x = absolute(node, ElkNode::getX);
                cards.put(id, new Rectangle(Snapping.toGrid(x, Placement.GRID), Snapping.toGrid(y, Placement.GRID), size.width(), size.height()));
                y += size.height() + BELOW;
            }
        });
        var empty = new LinkedHashMap<GroupId, Rectangle>();
        var full = new HashSet<GroupId>();
        frames.stream().filter(id -> !groups.get(id).getChildren().isEmpty()).forEach(full::add);
        frames.stream().filter(id -> !full.contains(id)).forEach(id -> {
            var node = groups.get(id);
            empty.put(id, new Rectangle(Snapping.toGrid(absolute(node, ElkNode::getX), Placement.GRID),
                    Snapping.toGrid(absolute(node, ElkNode::getY), Placement.GRID), node.getWidth(), node.getHeight()));
        });
        return new Boxes(cards, Frames.around(design, cards, empty, frames));
    }

    private static double absolute(ElkNode node, ToDoubleFunction<ElkNode> coordinate) {
        double sum = 0;
        for (var at = Optional.of(node); at.isPresent(); at = at.map(ElkNode::getParent)) {
            sum += coordinate.applyAsDouble(at.get());
        }
        return sum;
    }
}
