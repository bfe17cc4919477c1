package studio.longplay.engine.render.lay;

import studio.longplay.engine.script.Action;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.ScriptPart;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;

/// Lays one scene out, part by part, with a cursor that only moves forward. Used once.
final class SceneAssembly {
    private final Scene scene;
    private final Pacing pacing;
    private final FrameRate rate;
    private final Lengths lengths;
    private final List<Placed.PlacedCard> cards = new ArrayList<>();
    private final List<Placed.PlacedLine> lines = new ArrayList<>();
    private final List<CueAt<Cue.MusicCue>> music = new ArrayList<>();
    private final List<CueAt<Cue.SoundCue>> sounds = new ArrayList<>();
    private final List<CueAt<Cue.PictureCue>> pictures = new ArrayList<>();
    private MediaTime cursor = MediaTime.ZERO;
    private MediaTime breath = MediaTime.ZERO;

    private record CueAt<C extends Cue>(C cue, MediaTime at) {}

    SceneAssembly(Scene scene, Pacing pacing, FrameRate rate, Lengths lengths) {
        this.scene = scene;
        this.pacing = pacing;
        this.rate = rate;
        this.lengths = lengths;
    }

    void card(Placed.Card card, MediaTime length) {
        MediaTime end = frame(cursor.plus(length));
        cards.add(new Placed.PlacedCard(card, TimeRange.between(cursor, end)));
        cursor = end;
    }

    SceneLayout lay(String chapterTitle) {
        breath = pacing.leadIn();
        for (ScriptPart part : scene.parts()) {
            switch (part) {
                case Line line -> line(line);
                case Action _ -> breath = breath.plus(pacing.action());
                case Cue cue -> cue(cue, cursor);
            }
        }
        MediaTime end = grid(soundEnd(cursor.plus(pacing.tail())));
        return new SceneLayout(
                scene,
                chapterTitle,
                end,
                cards,
                lines,
                placeMusic(end),
                placeSounds(end),
                placePictures(end));
    }

    private void line(Line line) {
        boolean together = line.dual() && !lines.isEmpty();
        MediaTime start =
                together ? lines.getLast().range().start() : frame(cursor.plus(breathBefore(line)));
        TimeRange range = new TimeRange(start, lengths.of(line));
        List<TimeRange> words =
                lengths.words(line).stream().map(word -> word.shiftedBy(start)).toList();
        lines.add(new Placed.PlacedLine(line, range, words));
        for (Line.CueAtWord inside : line.cues()) {
            MediaTime at =
                    inside.word() < words.size() ? words.get(inside.word()).start() : range.end();
            cueInside(inside.cue(), at);
        }
        cursor = frame(range.end().max(cursor));
        breath = MediaTime.ZERO;
    }

    private MediaTime breathBefore(Line line) {
        if (lines.isEmpty()) {
            return breath;
        }
        boolean same = lines.getLast().line().speaker().equals(line.speaker());
        return breath.plus(same ? pacing.sameSpeaker() : pacing.otherSpeaker());
    }

    /// A cue between lines: some of them take time of their own.
    private void cue(Cue cue, MediaTime at) {
        cueInside(cue, at);
        switch (cue) {
            case Cue.PauseCue pause -> cursor = frame(cursor.plus(pause.length()));
            case Cue.MusicCue opening when lines.isEmpty() && !opening.stops() ->
                    breath = breath.max(pacing.musicLeadIn());
            case Cue.SoundCue sound when !SoundCues.loops(sound) && !SoundCues.stops(sound) ->
                    cursor = frame(cursor.plus(pacing.soundLead()));
            case Cue.MusicCue _,
                    Cue.SoundCue _,
                    Cue.PictureCue _,
                    Cue.VoiceCue _,
                    Cue.ChapterCue _,
                    Cue.UnknownCue _ -> {}
        }
    }

    private void cueInside(Cue cue, MediaTime at) {
        switch (cue) {
            case Cue.MusicCue played -> music.add(new CueAt<>(played, at));
            case Cue.SoundCue heard -> sounds.add(new CueAt<>(heard, at));
            case Cue.PictureCue shown -> pictures.add(new CueAt<>(shown, frameFloor(at)));
            case Cue.PauseCue _, Cue.VoiceCue _, Cue.ChapterCue _, Cue.UnknownCue _ -> {}
        }
    }

    private MediaTime soundEnd(MediaTime end) {
        MediaTime latest = end;
        for (CueAt<Cue.SoundCue> sound : sounds) {
            if (!SoundCues.loops(sound.cue()) && !SoundCues.stops(sound.cue())) {
                latest = latest.max(sound.at().plus(lengths.of(sound.cue())));
            }
        }
        return latest.min(end.plus(pacing.soundTail()));
    }

    private List<Placed.PlacedMusic> placeMusic(MediaTime end) {
        List<Placed.PlacedMusic> placed = new ArrayList<>();
        for (int i = 0; i < music.size(); i++) {
            CueAt<Cue.MusicCue> cue = music.get(i);
            MediaTime until = i + 1 < music.size() ? music.get(i + 1).at() : end;
            if (!cue.cue().stops() && cue.at().isBefore(until)) {
                placed.add(new Placed.PlacedMusic(cue.cue(), TimeRange.between(cue.at(), until)));
            }
        }
        return placed;
    }

    private List<Placed.PlacedSound> placeSounds(MediaTime end) {
        List<Placed.PlacedSound> placed = new ArrayList<>();
        for (int i = 0; i < sounds.size(); i++) {
            CueAt<Cue.SoundCue> sound = sounds.get(i);
            if (SoundCues.stops(sound.cue())) {
                continue;
            }
            boolean loops = SoundCues.loops(sound.cue());
            boolean bounded = sound.cue().length().isAfter(MediaTime.ZERO);
            MediaTime natural =
                    sound.at().plus(bounded ? sound.cue().length() : lengths.of(sound.cue()));
            MediaTime until = loops && !bounded ? stopOf(i, end) : natural.min(end);
            if (sound.at().isBefore(until)) {
                placed.add(
                        new Placed.PlacedSound(
                                sound.cue(), TimeRange.between(sound.at(), until), loops));
            }
        }
        return placed;
    }

    private MediaTime stopOf(int index, MediaTime end) {
        String sound = sounds.get(index).cue().sound();
        for (CueAt<Cue.SoundCue> later : sounds.subList(index + 1, sounds.size())) {
            if (SoundCues.stops(later.cue()) && later.cue().sound().equalsIgnoreCase(sound)) {
                return later.at();
            }
        }
        return end;
    }

    private List<Placed.PlacedPicture> placePictures(MediaTime end) {
        List<Placed.PlacedPicture> placed = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            CueAt<Cue.PictureCue> picture = pictures.get(i);
            // The scene's first picture is there from the first frame, under the cards.
            MediaTime from = i == 0 && beforeWords(picture.at()) ? MediaTime.ZERO : picture.at();
            MediaTime until = i + 1 < pictures.size() ? pictures.get(i + 1).at() : end;
            if (from.isBefore(until)) {
                placed.add(new Placed.PlacedPicture(picture.cue(), TimeRange.between(from, until)));
            }
        }
        return placed;
    }

    private boolean beforeWords(MediaTime at) {
        return lines.isEmpty() || !at.isAfter(lines.getFirst().range().start());
    }

    private MediaTime frame(MediaTime time) {
        return MediaTime.ofFrames(time.toFramesCeiling(rate), rate);
    }

    private MediaTime frameFloor(MediaTime time) {
        return MediaTime.ofFrames(time.toFramesFloor(rate), rate);
    }

    private MediaTime grid(MediaTime time) {
        long steps = Math.ceilDiv(time.toFramesCeiling(rate), Assembly.GRID_FRAMES);
        return MediaTime.ofFrames(Math.max(1, steps) * Assembly.GRID_FRAMES, rate);
    }
}
