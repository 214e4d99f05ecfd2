package io.archloom.ui.panel;

import io.archloom.model.ElementId;
import io.archloom.synth.Format;
import io.archloom.synth.Synthesis;
import io.archloom.ui.control.Icons;
import io.archloom.ui.session.Session;
import io.archloom.workbench.Analysis;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// The template that deploys the design. It follows the selection and marks what was written for it; a click into the text
/// selects what its line was written for. An update changes only the lines that differ, so that it can be read while drawing.
public final class TemplatePanel extends BorderPane {
    private static final String MARKED = "marked";

    /// What can be shown.
    private enum Look { SAM, CLOUDFORMATION, JSON }

    private final Session session;
    private final CodeArea area = new CodeArea();
    private final VirtualizedScrollPane<CodeArea> scroll = new VirtualizedScrollPane<>(area);
    private final StackPane empty = new StackPane();
    private final StackPane center = new StackPane(empty);
    private final Label copied = Frame.label("", "hint");
    private Look look = Look.SAM;
    private TemplateText shown = TemplateText.EMPTY;
    private int latest;
    private boolean pointing;

    public TemplatePanel(Session session) {
        this.session = session;
        Frame.dress(this, "template-panel", session);
        area.setEditable(false);
        area.setParagraphGraphicFactory(LineNumberFactory.get(area));
        area.getStyleClass().addAll("code", "fresh");
        area.setAccessibleText(Texts.of("template.accessible"));
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> selectAtCaret());
        area.addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode().isArrowKey() || event.getCode().isNavigationKey()) {
                selectAtCaret();
            }
        });
        empty.setMouseTransparent(true);
        setTop(bar());
        setCenter(center);
        Frame.follow(this, session, this::show);
        session.selection().addListener((_, _, _) -> mark(!pointing));
    }

    private HBox bar() {
        var group = new ToggleGroup();
        var bar = new HBox();
        bar.getStyleClass().add("panel-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        for (var choice : Look.values()) {
            var button = new ToggleButton(Texts.of("template." + choice));
            button.getStyleClass().add("filter");
            button.setToggleGroup(group);
            button.setSelected(choice == look);
            button.setOnAction(_ -> {
                button.setSelected(true);
                look = choice;
                show(session.analysis().get());
            });
            bar.getChildren().add(button);
        }
        var copy = new Button(Texts.of("template.copy"));
        copy.setGraphic(Icons.ui("duplicate", 14));
        copy.getStyleClass().addAll("small", "flat", "tool");
        copy.setOnAction(_ -> copy());
        bar.getChildren().addAll(Frame.space(), copied, copy);
        return bar;
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(shown.text());
        Clipboard.getSystemClipboard().setContent(content);
        copied.setText(Texts.of("template.copied", shown.text().lines().count()));
    }

    /// Writes the text elsewhere and shows it here, unless a newer one has been asked for meanwhile.
    private void show(Optional<Analysis> analysis) {
        empty.getChildren().clear();
        if (analysis.isEmpty()) {
            empty.getChildren().add(Frame.empty(Texts.of("waiting")));
            return;
        }
        int request = ++latest;
        var wanted = look;
        Thread.startVirtualThread(() -> {
            var text = TemplateText.of(synthesis(analysis.get(), wanted), wanted == Look.JSON);
            var styles = Highlight.of(text.text(), wanted == Look.JSON);
            Platform.runLater(() -> {
                if (request == latest) {
                    show(text, styles);
                }
            });
        });
    }

    private Synthesis synthesis(Analysis analysis, Look wanted) {
        return wanted == Look.SAM ? analysis.synthesis() : Synthesis.of(analysis.design(), session.catalog(), Format.CLOUDFORMATION);
    }

    private void show(TemplateText text, List<Highlight> styles) {
        var change = TextChange.between(area.getText(), text.text());
        boolean first = area.getLength() == 0;
        shown = text;
        copied.setText("");
        if (!change.isEmpty()) {
            if (!center.getChildren().contains(scroll)) {
                // lines look up colours of the scene's root, which knows them only now
                center.getChildren().addFirst(scroll);
                applyCss();
            }
            area.replaceText(change.from(), change.to(), change.replacement());
            var spans = new StyleSpansBuilder<Collection<String>>();
            int done = 0;
            for (var style : styles) {
                spans.add(List.of(), style.from() - done);
                spans.add(List.of("syntax-" + style.kind().name().toLowerCase(Locale.ROOT)), style.to() - style.from());
                done = style.to();
            }
            spans.add(List.of(), text.text().length() - done);
            area.setStyleSpans(0, spans.create());
        }
        if (first) {
            area.moveTo(0);
            area.showParagraphAtTop(0);
            // which lines are in sight is known when the text has been laid out
            Platform.runLater(() -> mark(true));
        }
        mark(false);
    }

    /// Marks the lines of what is selected, and scrolls to them when asked.
    private void mark(boolean scroll) {
        if (getScene() == null) {
            return;
        }
        Set<Integer> lines = new HashSet<>();
        var blocks = new ArrayList<TemplateText.Block>();
        for (ElementId id : session.selection().get()) {
            blocks.addAll(shown.of(id));
        }
        blocks.forEach(block -> {
            for (int line = block.first(); line <= block.last(); line++) {
                lines.add(line);
            }
        });
        for (int i = 0; i < area.getParagraphs().size(); i++) {
            boolean is = area.getParagraph(i).getParagraphStyle().contains(MARKED);
            if (is != lines.contains(i)) {
                area.setParagraphStyle(i, is ? List.of() : List.of(MARKED));
            }
        }
        if (scroll && !blocks.isEmpty() && !isInSight(blocks.getFirst())) {
            area.showParagraphAtTop(Math.max(0, blocks.getFirst().first() - 1));
        }
    }

    private boolean isInSight(TemplateText.Block block) {
        return area.getVisibleParagraphs().size() > 0 && area.firstVisibleParToAllParIndex() <= block.first()
                && area.lastVisibleParToAllParIndex() >= Math.min(block.last(), block.first() + 2);
    }

    private void selectAtCaret() {
        shown.at(area.getCurrentParagraph()).filter(session.design().get()::contains)
                .filter(id -> !session.selection().get().equals(Set.of(id))).ifPresent(id -> {
                    pointing = true;
                    session.reveal(id);
                    pointing = false;
                });
    }
}
