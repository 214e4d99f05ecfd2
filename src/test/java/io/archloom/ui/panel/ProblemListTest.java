package io.archloom.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.catalog.reader.CatalogReader;
import io.archloom.edit.Edit;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import io.archloom.model.RuleSetting;
import io.archloom.problem.Severity;
import io.archloom.value.Value;
import io.archloom.workbench.Analysis;
import io.archloom.workbench.Analyst;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemListTest {
    private static final ResourceId TOPIC = new ResourceId("News");
    private static final ProblemList.Filter ALL = new ProblemList.Filter(EnumSet.allOf(Severity.class), true, "");
    private static final String RULE = "Sns.FifoName";

    private final Analyst analyst = new Analyst(CatalogReader.shipped());

    private static Design drawn() {
        return new Edit.Batch("", List.of(new Edit.AddResource(Resource.of(TOPIC, "aws/sns-topic"), new Rectangle(0, 0, 188, 80)),
                new Edit.SetProperty(TOPIC, "FifoTopic", Optional.of(Value.TRUE)),
                new Edit.SetProperty(TOPIC, "TopicName", Optional.of(Value.of("news"))))).apply(Design.named("Test"));
    }

    private ProblemList.Row row(Analysis analysis) {
        return ProblemList.of(analysis, ALL).rows().stream().filter(r -> r.problem().rule().equals(RULE)).findFirst().orElseThrow();
    }

    @Test void aProblemIsListedWithItsElement() {
        var list = ProblemList.of(analyst.analyse(drawn()), ALL);
        assertEquals("News", row(analyst.analyse(drawn())).where());
        assertTrue(list.counts().get(Severity.ERROR) >= 1);
        assertEquals(0, list.suppressed());
    }

    @Test void theFilterLooksAtEveryWord() {
        var analysis = analyst.analyse(drawn());
        var found = ProblemList.of(analysis, new ProblemList.Filter(EnumSet.allOf(Severity.class), false, "fifo NEWS"));
        assertEquals(List.of(RULE), found.rows().stream().map(r -> r.problem().rule()).toList());
        assertTrue(ProblemList.of(analysis, new ProblemList.Filter(EnumSet.noneOf(Severity.class), false, "")).rows().isEmpty());
    }

    @Test void whatIsSetAsideHereIsCountedAndComesBack() {
        roundTrip(false);
    }

    @Test void whatIsSetAsideEverywhereIsCountedAndComesBack() {
        roundTrip(true);
    }

    private void roundTrip(boolean everywhere) {
        var design = drawn();
        var problem = row(analyst.analyse(design)).problem();
        var without = ProblemList.set(problem, everywhere, new RuleSetting(RuleSetting.Grade.OFF, "renamed later")).apply(design);
        assertEquals(everywhere, without.settings().rules().containsKey(RULE));
        var row = row(analyst.analyse(without));
        assertEquals(Optional.of("renamed later"), row.reason());
        assertEquals(1, ProblemList.of(analyst.analyse(without), ALL).suppressed());
        var again = ProblemList.restore(row.problem(), without).apply(without);
        assertEquals(Optional.empty(), row(analyst.analyse(again)).reason());
    }
}
