package io.archloom.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.reader.CatalogReader;
import io.archloom.edit.Edit;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import io.archloom.value.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormTest {
    private static final Catalog CATALOG = CatalogReader.shipped();
    private static final ResourceId QUEUE = new ResourceId("Orders");
    private static final ResourceId OTHER = new ResourceId("Mail");
    private static final ResourceId FUNCTION = new ResourceId("Charge");
    private static final ResourceId TABLE = new ResourceId("Table");
    private static final ConnectionId ACCESS = new ConnectionId("Charge-Table");

    private Design design = drawn();

    private static Design drawn() {
        var box = new Rectangle(0, 0, 188, 80);
        return new Edit.Batch("", List.of(new Edit.AddResource(Resource.of(QUEUE, "aws/sqs-queue"), box),
                new Edit.AddResource(Resource.of(OTHER, "aws/sqs-queue"), box),
                new Edit.AddResource(Resource.of(FUNCTION, "aws/lambda-function"), box),
                new Edit.AddResource(Resource.of(TABLE, "aws/dynamodb-table"), box),
                new Edit.Connect(Connection.of(ACCESS, new Connection.End(FUNCTION, "calls"), new Connection.End(TABLE, "items")))))
                .apply(Design.named("Test"));
    }

    private Form form(ElementId... elements) {
        return Form.of(List.of(elements), design, CATALOG);
    }

    private Optional<Field> field(String name, ElementId... elements) {
        return form(elements).fields().stream().filter(f -> f.property().name().equals(name)).findFirst();
    }

    @Test void sectionsComeInOneOrder() {
        assertEquals(List.of("basic", "traffic", "advanced"), form(FUNCTION).sections().stream().map(Form.Section::id).toList());
        assertEquals(Field.Meaning.ASSUMPTION, field("duration", FUNCTION).orElseThrow().meaning());
    }

    @Test void whatDoesNotApplyIsHiddenUnlessItIsSet() {
        assertTrue(field("ContentBasedDeduplication", QUEUE).isEmpty());
        design = new Edit.SetProperty(QUEUE, "ContentBasedDeduplication", Optional.of(Value.TRUE)).apply(design);
        assertTrue(field("ContentBasedDeduplication", QUEUE).isPresent());
        design = new Edit.SetProperty(OTHER, "FifoQueue", Optional.of(Value.TRUE)).apply(design);
        assertTrue(field("ContentBasedDeduplication", OTHER).isPresent());
    }

    @Test void aConnectionChoosesItsAccess() {
        var access = field("access", ACCESS).orElseThrow();
        assertTrue(access.property().choices().size() > 1);
        design = access.set(Optional.of(Value.of("write"))).apply(design);
        assertEquals(Optional.of(Value.of("write")), field("access", ACCESS).orElseThrow().value());
    }

    @Test void severalOfAKindAreSetAtOnce() {
        design = new Edit.SetProperty(QUEUE, "VisibilityTimeout", Optional.of(Value.of(60))).apply(design);
        var field = field("VisibilityTimeout", QUEUE, OTHER).orElseThrow();
        assertTrue(field.mixed());
        assertEquals("various", field.prompt());
        design = field.set(Optional.of(Value.of(90))).apply(design);
        var after = field("VisibilityTimeout", QUEUE, OTHER).orElseThrow();
        assertFalse(after.mixed());
        assertEquals("90", after.text());
    }

    @Test void differentKindsHaveNothingInCommon() {
        assertEquals(Form.EMPTY, form(QUEUE, FUNCTION));
        assertEquals(Form.EMPTY, form(QUEUE, ACCESS));
    }

    @Test void anAssumptionReturnsToItsGuess() {
        var field = field("duration", FUNCTION).orElseThrow();
        assertFalse(field.isSet());
        assertEquals("100", field.prompt());
        var typed = field.set(Optional.of(Value.of(38))).apply(design);
        assertEquals(Optional.of(Value.of(38)), typed.workload().assumption(FUNCTION, "duration").map(a -> a.value()));
        assertTrue(field.set(Optional.empty()).apply(typed).workload().assumption(FUNCTION, "duration").isEmpty());
    }

    @Test void aFormWithOtherValuesHasTheSameFields() {
        var before = form(FUNCTION);
        design = new Edit.SetProperty(FUNCTION, "MemorySize", Optional.of(Value.of(1024))).apply(design);
        assertTrue(before.hasSameFields(form(FUNCTION)));
        assertFalse(before.hasSameFields(form(QUEUE)));
    }
}
