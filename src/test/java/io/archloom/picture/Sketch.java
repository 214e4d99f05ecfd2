package io.archloom.picture;

import io.archloom.geometry.Rectangle;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Group;
import io.archloom.model.Note;
import io.archloom.model.Placement;
import io.archloom.model.Resource;
import java.util.List;
import java.util.Optional;

/// A design drawn in a few words, for tests.
///
///     var design = new Sketch().card("A", "lambda-function", 0, 0).card("Q", "sqs-queue", 300, 0).line("A", "Q").design();
public final class Sketch {
    private Design design = Design.named("Sketch");

    /// The marks that stand for an element, from the back to the front.
    static List<Mark> marks(Picture picture, ElementId element) {
        return picture.marks().stream().filter(mark -> mark.element().equals(Optional.of(element))).toList();
    }

    public static ResourceId id(String value) {
        return new ResourceId(value);
    }

    public static ConnectionId line(String value) {
        return new ConnectionId(value);
    }

    public Sketch unplaced(String id, String kind) {
        design = design.withStructure(design.structure().with(Resource.of(id(id), "aws/" + kind)));
        return this;
    }

    public Sketch card(String id, String kind, double x, double y) {
        unplaced(id, kind);
        return move(id, x, y);
    }

    public Sketch move(String id, double x, double y) {
        design = design.withPlacement(design.placement().with(id(id), new Rectangle(x, y, Placement.CARD_WIDTH, Placement.CARD_HEIGHT)));
        return this;
    }

    public Sketch label(String id, String label) {
        var resource = design.structure().resource(id(id)).orElseThrow();
        design = design.withStructure(design.structure().with(resource.withLabel(Optional.of(label))));
        return this;
    }

    /// A connection named `A-B`, or `A-B2` and so on for further ones.
    public Sketch connect(String from, String to) {
        return connect(from, "out", to);
    }

    public Sketch connect(String from, String port, String to) {
        var id = io.archloom.model.Names.fresh(from + "-" + to, name -> design.structure().connections().containsKey(line(name)));
        design = design.withStructure(design.structure().with(
                Connection.of(line(id), new Connection.End(id(from), port), new Connection.End(id(to), "in"))));
        return this;
    }

    public Sketch group(String id, Rectangle bounds, String... members) {
        group(id, Optional.empty(), members);
        design = design.withPlacement(design.placement().with(new GroupId(id), bounds));
        return this;
    }

    public Sketch group(String id, Optional<String> parent, String... members) {
        design = design.withStructure(design.structure().with(new Group(new GroupId(id), id, parent.map(GroupId::new))));
        for (var member : members) {
            var resource = design.structure().resource(id(member)).orElseThrow();
            design = design.withStructure(design.structure().with(resource.withGroup(Optional.of(new GroupId(id)))));
        }
        return this;
    }

    /// A resource that is drawn as a frame, in a group of its name in small letters.
    public Sketch inside(String id, String kind, Rectangle bounds, String... members) {
        var resource = io.archloom.model.Resource.of(id(id), "aws/" + kind);
        var group = new GroupId(id.toLowerCase(java.util.Locale.ROOT));
        design = design.withStructure(design.structure().with(resource).with(new Group(group, "", Optional.empty(), Optional.of(resource.id()))))
                .withPlacement(design.placement().with(group, bounds));
        for (var member : members) {
            var card = design.structure().resource(id(member)).orElseThrow();
            design = design.withStructure(design.structure().with(card.withGroup(Optional.of(group))));
        }
        return this;
    }

    public Sketch note(String id, String text, Rectangle bounds) {
        design = design.withPlacement(design.placement().with(new Note(new NoteId(id), text, bounds)));
        return this;
    }

    public Design design() {
        return design;
    }

    /// An order system with all that can be drawn.
    public static Design shop() {
        return new Sketch()
                .card("ShopApi", "http-api", 240, 200).card("PlaceOrder", "lambda-function", 500, 200).card("Orders", "sqs-queue", 760, 200)
                .card("Charge", "lambda-function", 760, 320).card("Receipts", "s3-bucket", 240, 480).card("OrderTable", "dynamodb-table", 500, 480)
                .card("PayWorld", "external-http-service", 760, 480).card("DeadOrders", "sqs-queue", 500, 600)
                .connect("ShopApi", "PlaceOrder").connect("PlaceOrder", "Orders").connect("Orders", "Charge").connect("PlaceOrder", "OrderTable")
                .connect("OrderTable", "Receipts").connect("Charge", "PayWorld").connect("Charge", "failed", "DeadOrders")
                .group("Checkout", new Rectangle(476, 158, 500, 262), "PlaceOrder", "Orders", "Charge")
                .note("todo", "Charge may run 10 s × 6 tries: the queue hides messages for 30 s only.", new Rectangle(240, 330, 188, 84))
                .design();
    }
}
