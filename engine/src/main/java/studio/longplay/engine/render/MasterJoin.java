package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.CaptionMark;
import studio.longplay.engine.media.ChapterMark;
import studio.longplay.engine.media.Mux;
import studio.longplay.engine.media.MuxPlan;
import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Joins segments and sound to the film: packets are copied, nothing is encoded again.
final class MasterJoin {
    private final Production production;
    private final List<Caption> captions;
    private final String language;
    private final Optional<FilmLeader> leader;

    /// @param captions of the whole film; they go in where the delivery asks for a caption track
    /// @param leader that stands in front of the programme
    MasterJoin(
            Production production,
            List<Caption> captions,
            String language,
            Optional<FilmLeader> leader) {
        this.leader = leader;
        this.production = production;
        this.captions = captions;
        this.language = language;
    }

    void write(Path film, JobContext context) throws StudioFault {
        Programme programme = production.recording().programme();
        ExportPreset preset = production.order().settings().preset();
        FrameRate rate = preset.rate();
        MuxPlan plan =
                new MuxPlan(
                        preset.delivery().container(),
                        preset.sound().codec(),
                        pieces(),
                        sound(),
                        leader.map(FilmLeader::frames).orElse(0L)
                                + programme.duration().toFramesFloor(rate),
                        rate,
                        leader.map(FilmLeader::samples).orElse(0L)
                                + programme.duration().toSamplesFloor(SampleRate.HZ_48000),
                        chapters(programme, leader),
                        marks(),
                        language,
                        metadata(production.recording()));
        new Mux().join(plan, film, context);
    }

    private List<MuxPlan.Piece> pieces() {
        List<MuxPlan.Piece> pieces = new ArrayList<>();
        leader.ifPresent(made -> pieces.add(MuxPlan.Piece.whole(made.pictures().file())));
        production.segments().stream()
                .flatMap(made -> made.parts().stream())
                .map(part -> new MuxPlan.Piece(part.group().file(), part.frames()))
                .forEach(pieces::add);
        return pieces;
    }

    private List<Path> sound() {
        List<Path> chunks = new ArrayList<>();
        leader.ifPresent(made -> chunks.add(made.sound().file()));
        chunks.addAll(DeliveryDesk.files(production.sound().aac()));
        return chunks;
    }

    private List<CaptionMark> marks() {
        if (!production.order().settings().captions().soft()) {
            return List.of();
        }
        return marks(captions);
    }

    /// The captions as a film has them.
    static List<CaptionMark> marks(List<Caption> captions) {
        return captions.stream()
                .map(caption ->
                        new CaptionMark(caption.range(), String.join("\n", caption.lines())))
                .toList();
    }

    private static Map<String, String> metadata(Recording recording) {
        Programme programme = recording.programme();
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("title", programme.title());
        if (!programme.author().isBlank()) {
            metadata.put("artist", programme.author());
        }
        metadata.put("comment", comment(recording));
        return metadata;
    }

    /// What film and sound files say of themselves.
    static String comment(Recording recording) {
        String statement = VoiceFacts.statement(recording);
        return statement.isEmpty() ? "Made with Longplay Studio." : statement;
    }

    /// The marks of a film with or without a leader.
    static List<ChapterMark> chapters(Programme programme, Optional<FilmLeader> leader) {
        List<ChapterMark> own = chapters(programme);
        return leader.map(made -> made.beforeChapters(own)).orElse(own);
    }

    /// A mark where each chapter begins; a film of one chapter has a mark for each headed scene.
    static List<ChapterMark> chapters(Programme programme) {
        boolean chaptered =
                programme.scenes().stream().anyMatch(scene -> !scene.chapterTitle().isEmpty());
        List<MediaTime> starts = programme.starts();
        List<MediaTime> at = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < programme.scenes().size(); i++) {
            SceneLayout scene = programme.scenes().get(i);
            String title = chaptered ? scene.chapterTitle() : scene.scene().heading();
            if (!title.isBlank()) {
                at.add(titles.isEmpty() ? MediaTime.ZERO : starts.get(i));
                titles.add(title);
            }
        }
        List<ChapterMark> marks = new ArrayList<>();
        for (int i = 0; i < at.size(); i++) {
            MediaTime end = i + 1 < at.size() ? at.get(i + 1) : programme.duration();
            marks.add(new ChapterMark(TimeRange.between(at.get(i), end), titles.get(i)));
        }
        return marks;
    }
}
