package studio.longplay.app.cast;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import studio.longplay.app.session.Session;
import studio.longplay.app.words.Words;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.project.voicing.Mood;
import studio.longplay.engine.project.voicing.Turn;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How long it is from one line to the next in the open project. Every change is one edit.
public final class TurnsViewModel {
    private final Session session;
    private final CastViewModel cast;
    private final Words words;
    private final ObservableList<TurnRow> rows = FXCollections.observableArrayList();
    // One view for all who ask: listeners of a view that nobody holds are lost with it.
    private final ObservableList<TurnRow> shown = FXCollections.unmodifiableObservableList(rows);

    TurnsViewModel(Session session, CastViewModel cast, Words words) {
        this.session = session;
        this.cast = cast;
        this.words = words;
    }

    /// Those of all speakers, then those of moods, then those of pairs.
    ObservableList<TurnRow> rows() {
        return shown;
    }

    /// The speakers a pair can be made of.
    List<CastRow> speakers() {
        return cast.all();
    }

    private Map<Turn, MediaTime> now() {
        return session.project().voicing().gaps();
    }

    /// Sets a gap, in seconds; below zero the lines overlap.
    void set(Turn turn, double seconds) {
        Map<Turn, MediaTime> after = new TreeMap<>(now());
        after.put(turn, MediaTime.ofMillis(Math.round(seconds * 1000)));
        apply(words.get("edit.turn", name(turn)), after);
    }

    /// Leaves a gap as it is without being set.
    void unset(Turn turn) {
        Map<Turn, MediaTime> after = new TreeMap<>(now());
        after.remove(turn);
        apply(words.get("edit.turn.none", name(turn)), after);
    }

    /// Adds a pair with the gap it has anyway, to be changed.
    void add(CastRow from, CastRow to) {
        Voicing voicing = session.project().voicing();
        Turn pair = new Turn(voicing.who(from.key()), voicing.who(to.key()));
        if (!now().containsKey(pair)) {
            boolean alone = pair.from().equals(pair.to());
            set(pair, usual(alone ? Turn.ALONE : Turn.USUAL));
        }
    }

    private void apply(String name, Map<Turn, MediaTime> after) {
        Voicing before = session.project().voicing();
        if (!after.equals(before.gaps())) {
            session.apply(Edit.Voice.of(name, before, before.withGaps(after)));
        }
    }

    /// What a gap is, in seconds, whether it is set or not.
    private double usual(Turn turn) {
        MediaTime built =
                turn.equals(Turn.ALONE)
                        ? Pacing.DEFAULT.sameSpeaker()
                        : Pacing.DEFAULT.otherSpeaker();
        return Optional.ofNullable(now().get(turn)).orElse(built).toSecondsForDisplay();
    }

    /// The script, the cast or a gap changed.
    void refresh() {
        List<TurnRow> fresh = new ArrayList<>();
        fresh.add(row(Turn.USUAL));
        fresh.add(row(Turn.ALONE));
        for (Mood mood : Mood.values()) {
            fresh.add(row(Turn.in(mood)));
        }
        now().keySet().stream().filter(Turn::isPair).map(this::row).forEach(fresh::add);
        if (!fresh.equals(rows)) {
            rows.setAll(fresh);
        }
    }

    private TurnRow row(Turn turn) {
        Optional<MediaTime> set = Optional.ofNullable(now().get(turn));
        double rest = usual(turn.equals(Turn.ALONE) ? Turn.ALONE : Turn.USUAL);
        return new TurnRow(
                turn,
                name(turn),
                set.map(MediaTime::toSecondsForDisplay).orElse(rest),
                set.isPresent());
    }

    private String name(Turn turn) {
        if (turn.isPair()) {
            return words.get("turns.pair", nameOf(turn.from()), nameOf(turn.to()));
        }
        if (turn.equals(Turn.USUAL) || turn.equals(Turn.ALONE)) {
            return words.get(turn.equals(Turn.USUAL) ? "turns.usual" : "turns.alone");
        }
        for (Mood mood : Mood.values()) {
            if (turn.equals(Turn.in(mood))) {
                return words.get("turns.mood." + mood.word());
            }
        }
        return turn.to();
    }

    private String nameOf(String key) {
        return cast.row(key).map(row -> row.speaker().name()).orElse(key);
    }
}
