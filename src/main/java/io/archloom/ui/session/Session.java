package io.archloom.ui.session;

import io.archloom.catalog.Catalog;
import io.archloom.edit.Edit;
import io.archloom.edit.History;
import io.archloom.edit.Locally;
import io.archloom.editor.Arranger;
import io.archloom.editor.Editor;
import io.archloom.editor.EditorState;
import io.archloom.editor.ScreenSize;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Environment;
import io.archloom.picture.Overlay;
import io.archloom.workbench.Analysis;
import io.archloom.workbench.Analyst;
import io.archloom.workbench.LiveAnalysis;
import io.archloom.workbench.Overlays;
import io.archloom.workbench.Shown;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Duration;

/// The open design of a window, in properties that panels listen to.
///
/// Used from the JavaFX thread only; every property changes there. The design is the document: what a gesture previews
/// is in [#state()] alone.
public final class Session implements AutoCloseable {
    private static final ScreenSize BEFORE_SHOWN = new ScreenSize(960, 640);

    private final Catalog catalog;
    private final Editor editor;
    private final ReadOnlyObjectWrapper<EditorState> state;
    private final ReadOnlyObjectWrapper<Design> design;
    private final ReadOnlyObjectWrapper<String> environment;
    private final ReadOnlyObjectWrapper<Design> there;
    private final BooleanProperty onlyHere = new SimpleBooleanProperty(true);
    private final Shown shown = new Shown();
    private final ReadOnlyObjectWrapper<SequencedSet<ElementId>> selection;
    private final ReadOnlyObjectWrapper<Optional<Analysis>> analysis = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Overlay> overlay = new ReadOnlyObjectWrapper<>(Overlay.NONE);
    private Overlay told = Overlay.NONE;
    private Map<ResourceId, Integer> reached = Map.of();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(true);
    private final PauseTransition patience = new PauseTransition(Duration.millis(250));
    private final LiveAnalysis live;

    /// @param arranger computes automatic layouts
    public Session(Catalog catalog, History history, Arranger arranger) {
        this.catalog = catalog;
        editor = new Editor(catalog, history, BEFORE_SHOWN, arranger);
        state = new ReadOnlyObjectWrapper<>(editor.state());
        design = new ReadOnlyObjectWrapper<>(history.design());
        environment = new ReadOnlyObjectWrapper<>(history.design().environment().name());
        there = new ReadOnlyObjectWrapper<>(shown.of(history.design(), environment.get()));
        selection = new ReadOnlyObjectWrapper<>(told(editor.state()));
        editor.listen((_, _) -> show());
        patience.setOnFinished(_ -> tell(told.withStale(stale.get())));
        live = new LiveAnalysis(new Analyst(catalog), this::analysed);
        analyse();
    }

    private void analyse() {
        stale.set(analysis.get().filter(a -> saysTheSame(a.design(), analysed())).isEmpty());
        if (stale.get()) {
            patience.playFromStart();
        }
        live.request(analysed());
    }

    /// Of the first environment the template is for all of them, of another one for it alone.
    private Design analysed() {
        return isBase() ? design.get() : there.get();
    }

    /// Called by the thread that analyses: what can be prepared there does not keep the window waiting.
    private void analysed(Analysis now) {
        var shown = Overlays.of(now, catalog);
        Platform.runLater(() -> {
            analysis.set(Optional.of(now));
            stale.set(!saysTheSame(now.design(), analysed()));
            tell(shown);
        });
    }

    /// What an analysis says on the drawing, together with what differs in the shown environment and what is pointed at.
    private void tell(Overlay analysed) {
        told = analysed;
        overlay.set(told.withReached(reached).withDiffering(isBase() ? Set.of()
                : design.get().environment(environment.get()).map(Environment::differing).orElse(Set.of())));
    }

    /// Marks on the drawing what can be reached from somewhere, with the number of steps to each.
    public void showReach(Map<ResourceId, Integer> reached) {
        if (!this.reached.equals(reached)) {
            this.reached = Map.copyOf(reached);
            tell(told);
        }
    }

    /// Whether two designs differ in nothing that is analysed: cards may have moved.
    private static boolean saysTheSame(Design a, Design b) {
        return a.structure() == b.structure() && a.workload() == b.workload() && a.environments() == b.environments()
                && a.settings() == b.settings();
    }

    /// The design first: who listens to the selection looks its elements up in the design. A listener may change the
    /// document again, so each property asks anew.
    private void show() {
        var before = design.get();
        var now = editor.state().history().design();
        if (now.environment(environment.get()).isEmpty()) {
            environment.set(successor(environment.get(), before, now));
        }
        there.set(shown.of(now, environment.get()));
        if (now != before) {
            design.set(now);
            tell(told);
            analyse();
        }
        selection.set(told(editor.state()));
        state.set(editor.state());
    }

    /// The environment that was renamed, or else the first.
    private static String successor(String gone, Design before, Design now) {
        var names = before.environments().stream().map(Environment::name).toList();
        int index = names.indexOf(gone);
        return names.size() == now.environments().size() && index >= 0 ? now.environments().get(index).name() : now.environment().name();
    }

    /// What is selected as those see it who tell of it: of a frame that is a resource's inside, the resource.
    private static SequencedSet<ElementId> told(EditorState state) {
        var groups = state.design().structure().groups();
        if (groups.values().stream().allMatch(g -> g.of().isEmpty())) {
            return state.selection();
        }
        var told = new LinkedHashSet<ElementId>();
        state.selection().forEach(id -> told.add(id instanceof ElementId.GroupId group
                ? groups.get(group).of().<ElementId>map(of -> of).orElse(id) : id));
        return told;
    }

    public Catalog catalog() {
        return catalog;
    }

    public Editor editor() {
        return editor;
    }

    /// Everything that the canvas shows.
    public ReadOnlyObjectProperty<EditorState> state() {
        return state.getReadOnlyProperty();
    }

    /// The document, without what a gesture under way previews.
    public ReadOnlyObjectProperty<Design> design() {
        return design.getReadOnlyProperty();
    }

    /// The name of the environment that is shown: what is wrong, costs and takes how long is told of it.
    public ReadOnlyObjectProperty<String> environment() {
        return environment.getReadOnlyProperty();
    }

    /// Whether the first environment is shown.
    public boolean isBase() {
        return environment.get().equals(design.get().environment().name());
    }

    /// Shows another environment; ignored when the design has none of that name.
    public void showEnvironment(String name) {
        if (design.get().environment(name).isPresent() && !name.equals(environment.get())) {
            environment.set(name);
            there.set(shown.of(design.get(), name));
            tell(told);
            analyse();
        }
    }

    /// The document as it is in the environment that is shown.
    public ReadOnlyObjectProperty<Design> there() {
        return there.getReadOnlyProperty();
    }

    /// Whether what is set while another than the first environment is shown is set for it alone.
    public BooleanProperty onlyHere() {
        return onlyHere;
    }

    /// What is selected, in the order of selecting; for a frame that is the inside of a resource, that resource. All of it exists in the design or in a gesture's preview.
    public ReadOnlyObjectProperty<SequencedSet<ElementId>> selection() {
        return selection.getReadOnlyProperty();
    }

    /// The latest analysis; empty until the first one is done. It may be of an earlier design, see [#stale()].
    public ReadOnlyObjectProperty<Optional<Analysis>> analysis() {
        return analysis.getReadOnlyProperty();
    }

    /// Whether the analysis is of an earlier design than the present one.
    public ReadOnlyBooleanProperty stale() {
        return stale.getReadOnlyProperty();
    }

    /// What the latest analysis shows on the drawing; as stale only when the next one lets wait for itself, since facts
    /// that flicker tell nothing.
    public ReadOnlyObjectProperty<Overlay> overlay() {
        return overlay.getReadOnlyProperty();
    }

    /// Changes the document: one step of undo. A property, usage or load is set for the shown environment alone where that has its own
    /// already, or where [#onlyHere()] says so.
    public void apply(Edit edit) {
        editor.apply(Locally.of(edit, design.get(), environment.get(), onlyHere.get() && !isBase()));
    }

    /// Changes the document, whatever is shown.
    public void applyEverywhere(Edit edit) {
        editor.apply(edit);
    }

    /// Selects those of `ids` that exist.
    public void select(Collection<? extends ElementId> ids) {
        editor.select(ids);
    }

    /// Selects an element and brings it into sight.
    public void reveal(ElementId id) {
        editor.reveal(id);
    }

    /// Ends the analysis in the background. The session is of no use afterwards.
    @Override public void close() {
        live.close();
    }
}
