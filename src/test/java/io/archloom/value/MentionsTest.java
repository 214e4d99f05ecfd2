package io.archloom.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MentionsTest {
    @Test void aSubstitutionNamesWhatIsNotItsOwnVariable() {
        var sub = new Value.Sub("${Queue.Arn}/${Own}/${!Literal}/${AWS::Region}/${Queue}", Map.of("Own", new Value.Ref("Table")));
        var mentions = Mentions.in(sub);
        assertEquals(List.of("Queue", "AWS::Region", "Queue", "Table"), mentions.names());
        assertEquals(2, mentions.count("Queue"));
    }

    @Test void functionsNameConditionsAndMappings() {
        var choice = new Value.Call("Fn::If", Value.list(Value.of("IsLive"), new Value.GetAtt("Api", "Arn"),
                new Value.Call("Fn::FindInMap", Value.list(Value.of("Sizes"), new Value.Ref("Stage"), Value.of("memory")))));
        assertEquals(new Mentions(List.of("Api", "Stage"), List.of("IsLive"), List.of("Sizes")), Mentions.in(Map.of("Size", choice)));
    }

    @Test void whatIsCutOffNamesNothing() {
        assertEquals(List.of(), Mentions.in(new Value.Sub("${Queue")).names());
    }
}
