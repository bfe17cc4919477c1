package studio.longplay.app.help;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Work;
import studio.longplay.engine.jobs.Job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What the help shows and where one has been in it.
///
/// To be used on the window's thread; reading and searching are done elsewhere.
public final class HelpViewModel {
    /// How large text may be, as a factor.
    public static final double SMALLEST = 0.7;

    public static final double LARGEST = 2.4;
    private static final double STEP = 1.1;

    private final Work quiet;
    private final ReadOnlyObjectWrapper<Optional<HelpPages>> pages =
            new ReadOnlyObjectWrapper<>(this, "pages", Optional.empty());
    private final ReadOnlyObjectWrapper<HelpPlace> place =
            new ReadOnlyObjectWrapper<>(this, "place", HelpPlace.INDEX);
    private final List<HelpPlace> visited = new ArrayList<>(List.of(HelpPlace.INDEX));
    private final ReadOnlyBooleanWrapper canBack = new ReadOnlyBooleanWrapper(this, "canBack");
    private final ReadOnlyBooleanWrapper canForward =
            new ReadOnlyBooleanWrapper(this, "canForward");
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);
    private final ObservableList<HelpHit> hits = FXCollections.observableArrayList();
    private final ObservableList<HelpHit> shownHits =
            FXCollections.unmodifiableObservableList(hits);
    private @Nullable HelpSearch search;
    private String wantedCode = "";
    private int at;
    private int asked;

    /// @param reader brings the pages; runs off the window's thread
    public HelpViewModel(Supplier<HelpPages> reader, Work quiet) {
        this.quiet = quiet;
        query.addListener((_, _, _) -> find());
        quiet.start(
                Job.of(
                        "Read the help",
                        _ -> {
                            HelpPages read = reader.get();
                            return new Read(read, new HelpSearch(read));
                        }),
                Work.Outcome.of(this::known, _ -> {}));
    }

    private record Read(HelpPages pages, HelpSearch search) {}

    private void known(Read read) {
        search = read.search();
        pages.set(Optional.of(read.pages()));
        if (!wantedCode.isEmpty()) {
            explain(wantedCode);
        }
        find();
    }

    /// All pages; empty until they are read.
    public ReadOnlyObjectProperty<Optional<HelpPages>> pagesProperty() {
        return pages.getReadOnlyProperty();
    }

    /// What is shown.
    public ReadOnlyObjectProperty<HelpPlace> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// What is searched; empty shows the contents.
    public StringProperty queryProperty() {
        return query;
    }

    /// What was found, the fitting first.
    public ObservableList<HelpHit> hits() {
        return shownHits;
    }

    /// Size of text, 1 is usual.
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    public ReadOnlyBooleanProperty canBackProperty() {
        return canBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canForwardProperty() {
        return canForward.getReadOnlyProperty();
    }

    /// Goes to what the runbooks say of a fault's code, as soon as they are read.
    public void explain(String code) {
        wantedCode = code;
        pages.get().ifPresent(read -> go(read.ofCode(code)));
    }

    /// Goes to a place; what was ahead is forgotten.
    public void go(HelpPlace next) {
        wantedCode = "";
        if (next.equals(visited.get(at))) {
            return;
        }
        visited.subList(at + 1, visited.size()).clear();
        visited.add(next);
        at = visited.size() - 1;
        show();
    }

    public void back() {
        if (at > 0) {
            at--;
            show();
        }
    }

    public void forward() {
        if (at < visited.size() - 1) {
            at++;
            show();
        }
    }

    private void show() {
        place.set(visited.get(at));
        canBack.set(at > 0);
        canForward.set(at < visited.size() - 1);
    }

    /// Larger for 1, smaller for -1, as usual for 0.
    public void zoom(int direction) {
        double next = direction == 0 ? 1 : zoom.get() * Math.pow(STEP, direction);
        zoom.set(Math.clamp(next, SMALLEST, LARGEST));
    }

    private void find() {
        int number = ++asked;
        HelpSearch with = search;
        String wanted = query.get();
        if (wanted.isBlank() || with == null) {
            hits.clear();
            return;
        }
        quiet.start(
                Job.of("Search the help", _ -> with.find(wanted)),
                Work.Outcome.of(
                        found -> {
                            if (number == asked) {
                                hits.setAll(found);
                            }
                        },
                        _ -> {}));
    }
}
