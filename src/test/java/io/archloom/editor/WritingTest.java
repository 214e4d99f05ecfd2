package io.archloom.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.edit.Edit;
import io.archloom.geometry.Rectangle;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.picture.Sketch;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WritingTest {
    private final Hand hand = Hand.on(new Sketch().card("A", "http-api", 100, 100).card("B", "lambda-function", 400, 100).connect("A", "B")
            .group("G", new Rectangle(380, 300, 400, 200)).note("n", "A note", new Rectangle(100, 300, 184, 88)));

    private String title(String id) {
        return hand.document().structure().resource(Sketch.id(id)).orElseThrow().title();
    }

    private EditingText editing() {
        return hand.state().editing().orElseThrow();
    }

    @Test void aDoubleClickOpensTheTitle() {
        hand.doubleClick(150, 140);
        assertEquals("A", editing().original());
        assertEquals(List.of("A"), hand.selected());
        assertFalse(editing().isMultiline());
    }

    @Test void aTitleThatCanBeANameRenames() {
        hand.doubleClick(150, 140);
        hand.editor.type("ShopApi");
        hand.editor.finishText();
        assertEquals("ShopApi", title("ShopApi"));
        assertEquals(List.of("ShopApi"), hand.selected());
        assertEquals(Sketch.id("ShopApi"), hand.document().structure().connections().values().iterator().next().from().resource());
        assertEquals(1, hand.steps());
    }

    @Test void anyOtherTitleBecomesALabel() {
        hand.doubleClick(150, 140);
        hand.editor.type("  Shop API (public) ");
        hand.editor.finishText();
        assertEquals("Shop API (public)", title("A"));
    }

    @Test void aTakenNameBecomesALabel() {
        hand.doubleClick(150, 140);
        hand.editor.type("B");
        hand.editor.finishText();
        assertEquals("B", title("A"));
        assertEquals(2, hand.document().structure().resources().size());
    }

    @Test void anEmptyTitleShowsTheNameAgain() {
        hand.editor.apply(new Edit.SetLabel(Sketch.id("A"), Optional.of("Shop API")));
        hand.doubleClick(150, 140);
        hand.editor.type(" ");
        hand.editor.finishText();
        assertEquals("A", title("A"));
    }

    @Test void whatIsUnchangedIsNoStep() {
        hand.doubleClick(150, 140);
        hand.editor.type("Other");
        hand.editor.type("A");
        hand.editor.finishText();
        assertSame(hand.first(), hand.document());
    }

    @Test void escapeForgetsWhatWasTyped() {
        hand.doubleClick(150, 140);
        hand.editor.type("Other");
        hand.escape();
        assertSame(hand.first(), hand.document());
        assertEquals("select.idle", hand.tool());
    }

    @Test void aClickElsewhereKeepsWhatWasTyped() {
        hand.doubleClick(150, 140);
        hand.editor.type("Other");
        hand.click(450, 140);
        assertEquals("Other", title("Other"));
        assertEquals(List.of("B"), hand.selected());
    }

    @Test void anEditFromElsewhereKeepsWhatWasTyped() {
        hand.doubleClick(150, 140);
        hand.editor.type("Other");
        hand.editor.apply(new Edit.SetLabel(Sketch.id("B"), Optional.of("Work")));
        assertEquals("Other", title("Other"));
        assertEquals("Work", title("B"));
        assertEquals(2, hand.steps());
    }

    @Test void keysBelongToTheText() {
        hand.doubleClick(150, 140).key(Key.DELETE).key(Key.A, Modifiers.COMMAND);
        assertSame(hand.first(), hand.document());
        assertEquals(List.of("A"), hand.selected());
    }

    @Test void enterOpensTheTitleOfWhatIsSelected() {
        hand.click(150, 140).key(Key.ENTER);
        assertEquals("A", editing().original());
    }

    @Test void aGroupsTitleIsWrittenInPlace() {
        hand.doubleClick(402, 322);
        hand.editor.type("Checkout");
        hand.editor.finishText();
        assertEquals("Checkout", hand.document().structure().group(new GroupId("G")).orElseThrow().title());
    }

    @Test void aNoteMayHaveLines() {
        hand.doubleClick(150, 340);
        assertTrue(editing().isMultiline());
        hand.editor.type("One\nTwo\n");
        hand.editor.finishText();
        assertEquals("One\nTwo", hand.document().placement().notes().get(new NoteId("n")).text());
    }

    @Test void anEmptiedNoteGoes() {
        hand.doubleClick(150, 340);
        hand.editor.type(" \n");
        hand.editor.finishText();
        assertTrue(hand.document().placement().notes().isEmpty());
        assertEquals(List.of(), hand.selected());
    }

    @Test void aConnectionHasNoTitle() {
        hand.doubleClick(330, 140);
        assertEquals("select.idle", hand.tool());
        assertEquals(List.of("A-B"), hand.selected());
    }
}
