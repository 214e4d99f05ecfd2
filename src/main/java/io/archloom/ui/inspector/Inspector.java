package io.archloom.ui.inspector;

import io.archloom.edit.Edit;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.ui.control.Icons;
import io.archloom.ui.session.Session;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// Shows and changes whatever is selected: a form generated from the catalogue, what it is connected with, why it costs
/// what it costs, and what is wrong with it. With nothing selected, the design's own settings.
public final class Inspector extends ScrollPane {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final Session session;
    private final Consumer<String> browser;
    private final Set<String> openSections = new HashSet<>();
    private final ScopeBar scope;
    private final VBox content = new VBox();
    private Optional<Page> page = Optional.empty();

    /// @param browser shows a page of documentation
    public Inspector(Session session, Consumer<String> browser) {
        this.session = session;
        this.browser = browser;
        getStyleClass().add("inspector");
        getStylesheets().add(Inspector.class.getResource("inspector.css").toExternalForm());
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        scope = new ScopeBar(session);
        setContent(content);
        session.design().addListener((_, _, _) -> show());
        session.environment().addListener((_, _, _) -> show());
        session.selection().addListener((_, _, _) -> show());
        session.analysis().addListener((_, _, _) -> show());
        session.stale().addListener((_, _, stale) -> pseudoClassStateChanged(STALE, stale));
        show();
    }

    private void show() {
        var design = session.design().get();
        // a gesture's preview may have selected what the document does not hold yet
        var selected = session.selection().get().stream().filter(design::contains).toList();
        if (page.filter(p -> p.fits(selected, design)).isEmpty()) {
            var next = page(selected);
            page = Optional.of(next);
            // a draft in the page that goes is kept now: that changes the design
            content.getChildren().setAll(next.node());
            setVvalue(0);
        }
        showScope();
        page.filter(p -> p.fits(selected, session.design().get()))
                .ifPresent(p -> p.show(selected, shown(p), session.analysis().get()));
    }

    /// An element is shown as it is in the shown environment, the design with all of them.
    private Design shown(Page page) {
        return page instanceof DesignPage ? session.design().get() : session.there().get();
    }

    private void showScope() {
        boolean wanted = !session.isBase() && page.filter(ElementPage.class::isInstance).isPresent();
        if (!wanted) {
            content.getChildren().remove(scope);
        } else if (!content.getChildren().contains(scope)) {
            content.getChildren().addFirst(scope);
        }
    }

    private Hand hand() {
        return new Hand(this::apply, session::applyEverywhere, () -> new Where(session.design().get(), session.environment().get()));
    }

    private Page page(List<ElementId> selected) {
        var design = session.design().get();
        if (selected.isEmpty()) {
            return new DesignPage(session);
        }
        var mixture = new MixturePage(session.catalog());
        if (mixture.fits(selected, design)) {
            return mixture;
        }
        return switch (selected.getFirst()) {
            case ResourceId _, ConnectionId _ -> new ElementPage(selected, design, session.catalog(), openSections, hand(), session::reveal,
                    link(selected));
            case GroupId _, NoteId _ -> new TextPage(selected.getFirst(), this::apply, session::reveal);
        };
    }

    private Optional<Node> link(List<ElementId> selected) {
        var docs = selected.getFirst() instanceof ResourceId id
                ? session.design().get().structure().resource(id).map(r -> session.catalog().kindOf(r).docs()).filter(url -> !url.isBlank())
                : Optional.<String>empty();
        return docs.map(url -> {
            var button = new Button();
            button.setGraphic(Icons.ui("help", 16));
            button.getStyleClass().addAll("flat", "button-icon");
            button.setAccessibleText(Texts.of("docs"));
            button.setTooltip(new Tooltip(Texts.of("docs.help", url)));
            button.setOnAction(_ -> browser.accept(url));
            return button;
        });
    }

    private void apply(Edit edit) {
        session.apply(edit);
        if (edit instanceof Edit.Rename(_, var to) && session.design().get().contains(to)) {
            session.select(List.of(to));
        }
    }
}
