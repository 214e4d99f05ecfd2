package io.archloom.ui.panel;

import io.archloom.model.ElementId;
import io.archloom.synth.Synthesis;
import io.archloom.template.LogicalId;
import io.archloom.template.TemplateWriter;
import io.archloom.yaml.Node;
import io.archloom.yaml.YamlDocument;
import io.archloom.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A template's text, and which of its lines were written for which element.
///
/// @param blocks one for each of the template's resources, in their order
record TemplateText(String text, List<Block> blocks) {
    static final TemplateText EMPTY = new TemplateText("", List.of());

    /// The lines of a template's resource, counted from 0, both ends included, with its comments.
    record Block(int first, int last, Optional<ElementId> element) {
        boolean has(int line) {
            return first <= line && line <= last;
        }
    }

    TemplateText {
        blocks = List.copyOf(blocks);
    }

    static TemplateText of(Synthesis synthesis, boolean json) {
        var text = json ? TemplateWriter.json(synthesis.template()) : TemplateWriter.yaml(synthesis.template());
        var origins = new LinkedHashMap<String, ElementId>();
        synthesis.origins().forEach((LogicalId id, ElementId element) -> origins.put(id.value(), element));
        return new TemplateText(text, blocks(text, origins));
    }

    private static List<Block> blocks(String text, Map<String, ElementId> origins) {
        var blocks = new ArrayList<Block>();
        if (YamlReader.read(text, "") instanceof YamlDocument document
                && document.node("Resources").map(Node::resolved).orElse(null) instanceof Node.Mapping resources) {
            for (var entry : resources.entries()) {
                int line = entry.span().start().line();
                int comments = document.commentsAbove(line).size();
                // a block ends where its last text ends, JSON's with its closing brace
                blocks.add(new Block(line - 1 - comments, entry.span().end().line() - 1, Optional.ofNullable(origins.get(entry.name()))));
            }
        }
        return blocks;
    }

    /// What the line with this number, from 0, was written for.
    Optional<ElementId> at(int line) {
        return blocks.stream().filter(block -> block.has(line)).findFirst().flatMap(Block::element);
    }

    /// What was written for an element, in the order of the text.
    List<Block> of(ElementId element) {
        return blocks.stream().filter(block -> block.element().equals(Optional.of(element))).toList();
    }
}
