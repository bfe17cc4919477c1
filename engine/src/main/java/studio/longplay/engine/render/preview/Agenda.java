package studio.longplay.engine.render.preview;

import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// What is to be made next: first the lines just edited, then scene by scene from the playhead on
/// and around to the beginning. Belongs to one thread.
final class Agenda {
    /// How much is mixed before it is asked for: a scene's stems take 1.5 MB a second on the disk,
    /// and the far end of a long play is likely to change before anybody listens to it.
    private static final MediaTime AHEAD = MediaTime.ofSeconds(900);

    private final Deque<ElementId> urgent = new ArrayDeque<>();
    private MediaTime playhead = MediaTime.ZERO;

    /// Something to be spoken or made before a scene can be mixed.
    sealed interface Piece {
        record Speak(Speaking.Order order, TakeKey key) implements Piece {}

        record Sound(Cue.SoundCue cue, EffectKey key) implements Piece {}
    }

    void attend(MediaTime time) {
        playhead = time;
    }

    /// These lines come before all others, the last named first.
    void hurry(Collection<ElementId> lines) {
        urgent.removeAll(lines);
        lines.forEach(urgent::addFirst);
    }

    /// The next line that was just edited.
    Optional<Piece> nextUrgent(Reading reading, Stock stock) {
        while (!urgent.isEmpty()) {
            Optional<Piece> piece = speak(urgent.pop(), reading, stock);
            if (piece.isPresent()) {
                return piece;
            }
        }
        return Optional.empty();
    }

    /// The next line or effect of all. Where the tempo is not known yet, the scene at the playhead
    /// comes before what tells it, and that before all other scenes: they may be spoken otherwise.
    Optional<Piece> nextPiece(Tempos.Paced paced, Draft draft, Stock stock) {
        Reading reading = paced.reading();
        if (paced.measured().isPresent() && !draft.scenes().isEmpty()) {
            PreviewScene here = draft.scenes().get(draft.sceneAt(playhead));
            Optional<Piece> piece =
                    piece(here, reading, stock).or(() -> measure(paced.measured().get(), stock));
            if (piece.isPresent()) {
                return piece;
            }
        }
        return nextPiece(reading, draft, stock);
    }

    private static Optional<Piece> measure(Reading slower, Stock stock) {
        return slower.orders().keySet().stream()
                .flatMap(line -> speak(line, slower, stock).stream())
                .findFirst();
    }

    private Optional<Piece> nextPiece(Reading reading, Draft draft, Stock stock) {
        int count = draft.scenes().size();
        int first = draft.sceneAt(playhead);
        for (int i = 0; i < count; i++) {
            PreviewScene scene = draft.scenes().get((first + i) % count);
            Optional<Piece> piece = piece(scene, reading, stock);
            if (piece.isPresent()) {
                return piece;
            }
        }
        return Optional.empty();
    }

    private static Optional<Piece> piece(PreviewScene scene, Reading reading, Stock stock) {
        for (Cue.SoundCue cue : reading.effectsIn(scene)) {
            EffectKey key = EffectKey.of(cue);
            if (!stock.isSettled(key) && !stock.isMaking(key)) {
                return Optional.of(new Piece.Sound(cue, key));
            }
        }
        for (var placed : scene.layout().lines()) {
            Optional<Piece> piece = speak(placed.line().id(), reading, stock);
            if (piece.isPresent()) {
                return piece;
            }
        }
        return Optional.empty();
    }

    private static Optional<Piece> speak(ElementId line, Reading reading, Stock stock) {
        Speaking.Order order = reading.orders().get(line);
        if (order == null) {
            return Optional.empty();
        }
        TakeKey key = reading.take(line);
        return stock.isSettled(key) || stock.isMaking(key)
                ? Optional.empty()
                : Optional.of(new Piece.Speak(order, key));
    }

    /// The next scene that can be mixed and is not.
    Optional<PreviewScene> nextScene(Reading reading, Draft draft, Stock stock) {
        int first = draft.scenes().isEmpty() ? 0 : draft.sceneAt(playhead);
        for (int number = first; number < draft.scenes().size(); number++) {
            PreviewScene scene = draft.scenes().get(number);
            if (scene.start().isAfter(playhead.plus(AHEAD))) {
                break;
            }
            SceneKey key = draft.key(number);
            List<PreviewScene> heard =
                    draft.scenes().subList(number - key.ringing().size(), number + 1);
            if (!stock.isSettled(key)
                    && !stock.isMaking(key)
                    && heard.stream().allMatch(each -> isWhole(each, reading, stock))) {
                return Optional.of(scene);
            }
        }
        return Optional.empty();
    }

    private static boolean isWhole(PreviewScene scene, Reading reading, Stock stock) {
        boolean spoken =
                scene.layout().lines().stream()
                        .map(placed -> placed.line().id())
                        .allMatch(line ->
                                reading.orders().containsKey(line)
                                        && stock.isSettled(reading.take(line)));
        return spoken
                && reading.effectsIn(scene).stream()
                        .allMatch(cue -> stock.isSettled(EffectKey.of(cue)));
    }
}
