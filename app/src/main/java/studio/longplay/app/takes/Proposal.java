package studio.longplay.app.takes;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import studio.longplay.app.session.GrowingSound;
import studio.longplay.app.session.Work;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.project.voicing.KeptTake;
import studio.longplay.engine.project.voicing.LineTakes;
import studio.longplay.engine.project.voicing.Manner;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.time.MediaTime;

import java.util.Optional;

/// A take that is being put together: heard before it is kept.
final class Proposal {
    /// What a proposal goes by while it is heard.
    static final String ID = "proposal";

    private final TakesViewModel model;
    private final TakeRoom room;
    private final Work work;
    private final ObjectProperty<TakeSource.Spoken> source =
            new SimpleObjectProperty<>(
                    this, "source", new TakeSource.Spoken("", Manner.AS_WRITTEN, 0));
    private final ReadOnlyObjectWrapper<Optional<MediaTime>> length =
            new ReadOnlyObjectWrapper<>(this, "length", Optional.empty());
    private final ReadOnlyObjectWrapper<Boolean> making =
            new ReadOnlyObjectWrapper<>(this, "making", false);
    private long turn;

    Proposal(TakesViewModel model, TakeRoom room, Work work) {
        this.model = model;
        this.room = room;
        this.work = work;
        source.addListener((_, _, _) -> changed());
    }

    /// What it is so far.
    ObjectProperty<TakeSource.Spoken> sourceProperty() {
        return source;
    }

    /// How long it will be; empty for a moment.
    ReadOnlyObjectProperty<Optional<MediaTime>> lengthProperty() {
        return length.getReadOnlyProperty();
    }

    /// Whether it is being spoken, to be heard.
    ReadOnlyObjectProperty<Boolean> makingProperty() {
        return making.getReadOnlyProperty();
    }

    /// Begins from the take that is heard in the programme.
    void begin(Subject line, LineTakes takes) {
        TakeSource.Spoken from =
                takes.heard()
                        .map(take -> take.source())
                        .filter(TakeSource.Spoken.class::isInstance)
                        .map(TakeSource.Spoken.class::cast)
                        .orElse(new TakeSource.Spoken("", Manner.AS_WRITTEN, 0));
        length.set(Optional.empty());
        source.set(new TakeSource.Spoken(from.voice(), from.manner(), 0));
        predict(line);
    }

    private void changed() {
        turn++;
        making.set(false);
        model.player()
                .heardProperty()
                .get()
                .filter(heard -> heard.now().equals(ID))
                .ifPresent(_ -> model.player().stop());
        model.subjectProperty().get().ifPresent(this::predict);
    }

    private void predict(Subject line) {
        TakeSource.Spoken asked = source.get();
        model.order(line, Optional.of(asked))
                .ifPresent(order ->
                        work.start(
                                Job.of(model.words().get("job.predict"), _ -> room.predict(order)),
                                Work.Outcome.of(
                                        found -> {
                                            if (asked.equals(source.get())) {
                                                length.set(Optional.of(found));
                                            }
                                        },
                                        model::tell)));
    }

    /// Has it spoken and plays it, or stops it.
    void hear() {
        if (model.player().heardProperty().get().filter(h -> h.now().equals(ID)).isPresent()) {
            model.player().stop();
            return;
        }
        long mine = ++turn;
        model.subjectProperty()
                .get()
                .flatMap(line -> model.order(line, Optional.of(unkept(line))))
                .ifPresent(order -> {
                    making.set(true);
                    GrowingSound growing = new GrowingSound();
                    work.start(
                            Job.of(
                                    model.words().get("job.hear"),
                                    context -> room.hear(order, growing, context)),
                            new Work.Outcome<>(
                                    sound -> {
                                        growing.end();
                                        spoken(mine, sound);
                                    },
                                    fault -> {
                                        growing.end();
                                        if (ended(mine)) {
                                            model.tell(fault);
                                        }
                                    },
                                    () -> {
                                        growing.end();
                                        ended(mine);
                                    }));
                    model.quiet();
                    model.player().play(ID, growing, model::tell);
                });
    }

    private TakeSource unkept(Subject line) {
        return unlike(model.takes(line), source.get());
    }

    private boolean ended(long mine) {
        if (mine == turn) {
            making.set(false);
        }
        return mine == turn;
    }

    private void spoken(long mine, TakeSound sound) {
        if (ended(mine) && model.composingProperty().get()) {
            length.set(Optional.of(sound.length()));
        }
    }

    /// The same in a delivery that no kept take has; the voice's usual one belongs to the line as
    /// written.
    static TakeSource.Spoken unlike(LineTakes takes, TakeSource.Spoken wanted) {
        boolean plain = wanted.voice().isEmpty() && wanted.manner().equals(Manner.AS_WRITTEN);
        int seed = plain ? Math.max(1, wanted.seed()) : wanted.seed();
        TakeSource.Spoken source = new TakeSource.Spoken(wanted.voice(), wanted.manner(), seed);
        while (has(takes, source)) {
            source = new TakeSource.Spoken(wanted.voice(), wanted.manner(), source.seed() + 1);
        }
        return source;
    }

    /// A new take of a source, in a delivery that no kept take has.
    static KeptTake fresh(LineTakes takes, TakeSource.Spoken wanted) {
        return new KeptTake(takes.freeId(), unlike(takes, wanted), false, "");
    }

    private static boolean has(LineTakes takes, TakeSource source) {
        return takes.kept().stream().anyMatch(take -> take.source().equals(source));
    }
}
