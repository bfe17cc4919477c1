package studio.longplay.app.settings;

import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The settings as the page shows them: what is changed is used and kept at once.
///
/// To be used on the window's thread.
public final class SettingsViewModel implements AutoCloseable {
    private static final int USUAL_DAYS = 30;

    private final Surroundings around;
    private final ObjectProperty<Appearance> appearance;
    private final ObjectProperty<Habits> habits;
    private final ObjectProperty<Appearance.ThemeChoice> theme;
    private final IntegerProperty scalePercent;
    private final ObjectProperty<Appearance.Language> language;
    private final ObjectProperty<Appearance.Motion> motion;
    private final StringProperty keys;
    private final BooleanProperty playsEditedLine;
    private final ObjectProperty<Safeguards> safeguards;
    private final BooleanProperty asksConsent;
    private final BooleanProperty marks;
    private final IntegerProperty days = new SimpleIntegerProperty(this, "days", USUAL_DAYS);
    private final ReadOnlyObjectWrapper<Optional<StoreCare.Amount>> stored =
            new ReadOnlyObjectWrapper<>(this, "stored", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<StoreCare.Amount>> unused =
            new ReadOnlyObjectWrapper<>(this, "unused", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<StoreCare.Amount>> purged =
            new ReadOnlyObjectWrapper<>(this, "purged", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<StudioFault>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
    private final ReadOnlyBooleanWrapper purging = new ReadOnlyBooleanWrapper(this, "purging");
    private final InvalidationListener outside = _ -> takeOver();
    private int looks;

    /// What the page lives in.
    ///
    /// @param home the data folder
    /// @param quiet does what takes a moment
    /// @param clock says when it is
    public record Surroundings(
            Settings settings, StoreCare care, Path home, Work quiet, InstantSource clock) {}

    public SettingsViewModel(Surroundings around) {
        this.around = around;
        appearance =
                around.settings().section(Appearance.SECTION, Appearance.class, Appearance.USUAL);
        habits = around.settings().section(Habits.SECTION, Habits.class, Habits.USUAL);
        theme = new SimpleObjectProperty<>(this, "theme", appearance.get().theme());
        scalePercent =
                new SimpleIntegerProperty(this, "scalePercent", appearance.get().scalePercent());
        language = new SimpleObjectProperty<>(this, "language", appearance.get().language());
        motion = new SimpleObjectProperty<>(this, "motion", appearance.get().motion());
        keys = new SimpleStringProperty(this, "keys", habits.get().keys());
        playsEditedLine =
                new SimpleBooleanProperty(this, "playsEditedLine", habits.get().playsEditedLine());
        safeguards =
                around.settings().section(Safeguards.SECTION, Safeguards.class, Safeguards.USUAL);
        asksConsent = new SimpleBooleanProperty(this, "asksConsent", safeguards.get().consent());
        marks = new SimpleBooleanProperty(this, "marks", safeguards.get().mark());
        asksConsent.addListener((_, _, now) -> safeguards.set(safeguards.get().withConsent(now)));
        marks.addListener((_, _, now) -> safeguards.set(safeguards.get().withMark(now)));
        safeguards.addListener(outside);
        theme.addListener((_, _, now) -> appearance.set(appearance.get().withTheme(now)));
        scalePercent.addListener(
                (_, _, now) -> appearance.set(appearance.get().withScalePercent(now.intValue())));
        language.addListener((_, _, now) -> appearance.set(appearance.get().withLanguage(now)));
        motion.addListener((_, _, now) -> appearance.set(appearance.get().withMotion(now)));
        keys.addListener((_, _, now) -> habits.set(habits.get().withKeys(now)));
        playsEditedLine.addListener(
                (_, _, now) -> habits.set(habits.get().withPlaysEditedLine(now)));
        days.addListener(_ -> lookForUnused());
        appearance.addListener(outside);
        habits.addListener(outside);
    }

    private void takeOver() {
        theme.set(appearance.get().theme());
        scalePercent.set(appearance.get().scalePercent());
        language.set(appearance.get().language());
        motion.set(appearance.get().motion());
        keys.set(habits.get().keys());
        playsEditedLine.set(habits.get().playsEditedLine());
        asksConsent.set(safeguards.get().consent());
        marks.set(safeguards.get().mark());
    }

    public ObjectProperty<Appearance.ThemeChoice> themeProperty() {
        return theme;
    }

    /// 100 to 200.
    public IntegerProperty scalePercentProperty() {
        return scalePercent;
    }

    /// Spoken from the next start on.
    public ObjectProperty<Appearance.Language> languageProperty() {
        return language;
    }

    public ObjectProperty<Appearance.Motion> motionProperty() {
        return motion;
    }

    /// Name of a key map, used at once.
    public StringProperty keysProperty() {
        return keys;
    }

    public BooleanProperty playsEditedLineProperty() {
        return playsEditedLine;
    }

    /// Whether voices made from people are only exported with consent on record.
    public BooleanProperty asksConsentProperty() {
        return asksConsent;
    }

    /// Whether what they speak is marked as synthetic.
    public BooleanProperty marksProperty() {
        return marks;
    }

    /// The data folder.
    public Path home() {
        return around.home();
    }

    /// What the store of finished work takes; empty while it is being counted.
    public ReadOnlyObjectProperty<Optional<StoreCare.Amount>> storedProperty() {
        return stored.getReadOnlyProperty();
    }

    /// How old work must be to be removed, in days since it was last needed.
    public IntegerProperty daysProperty() {
        return days;
    }

    /// What removing would remove; empty while it is being counted.
    public ReadOnlyObjectProperty<Optional<StoreCare.Amount>> unusedProperty() {
        return unused.getReadOnlyProperty();
    }

    /// What was removed; empty until then.
    public ReadOnlyObjectProperty<Optional<StoreCare.Amount>> purgedProperty() {
        return purged.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty purgingProperty() {
        return purging.getReadOnlyProperty();
    }

    /// Why the store could not be counted or cleared.
    public ReadOnlyObjectProperty<Optional<StudioFault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Counts what the store holds; called when the page is shown.
    public void look() {
        fault.set(Optional.empty());
        stored.set(Optional.empty());
        around.quiet()
                .start(
                        Job.of("Count the store", _ -> around.care().all()),
                        Work.Outcome.of(amount -> stored.set(Optional.of(amount)), this::failed));
        lookForUnused();
    }

    private void lookForUnused() {
        unused.set(Optional.empty());
        int number = ++looks;
        Instant since = since();
        around.quiet()
                .start(
                        Job.of("Count what is unused", _ -> around.care().unusedSince(since)),
                        Work.Outcome.of(
                                amount -> {
                                    if (number == looks) {
                                        unused.set(Optional.of(amount));
                                    }
                                },
                                this::failed));
    }

    private Instant since() {
        return around.clock().instant().minus(Duration.ofDays(days.get()));
    }

    private void failed(StudioFault why) {
        fault.set(Optional.of(why));
    }

    /// Removes what was counted as unused. It is made again when it is needed again.
    public void purge() {
        if (purging.get()) {
            return;
        }
        purging.set(true);
        Instant since = since();
        around.quiet()
                .start(
                        Job.of("Remove what is unused", _ -> around.care().purge(since)),
                        new Work.Outcome<>(
                                amount -> {
                                    purging.set(false);
                                    purged.set(Optional.of(amount));
                                    look();
                                },
                                why -> {
                                    purging.set(false);
                                    failed(why);
                                },
                                () -> purging.set(false)));
    }

    @Override
    public void close() {
        appearance.removeListener(outside);
        habits.removeListener(outside);
        safeguards.removeListener(outside);
    }
}
