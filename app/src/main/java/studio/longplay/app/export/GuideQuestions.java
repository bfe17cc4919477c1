package studio.longplay.app.export;

import studio.longplay.engine.render.CaptionChoice;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.preset.Guide;
import studio.longplay.engine.render.preset.Motion;

import java.util.List;
import java.util.Locale;

/// The questions of the engine's guide: what the film is for, how much moves, where its captions
/// go.
final class GuideQuestions implements GuideViewModel.Source {
    @Override
    public List<GuideViewModel.Question> questions() {
        return Guide.questions().stream()
                .map(question ->
                        new GuideViewModel.Question(
                                question.key(),
                                question.answers().stream().map(Guide.Answer::key).toList()))
                .toList();
    }

    @Override
    public ExportPreset preset(List<Integer> answers) {
        return new Guide(
                        Guide.Purpose.valueOf(name(answers, 0)),
                        Motion.valueOf(name(answers, 1)),
                        CaptionChoice.valueOf(name(answers, 2)))
                .preset();
    }

    private String name(List<Integer> answers, int question) {
        return questions()
                .get(question)
                .answers()
                .get(answers.get(question))
                .toUpperCase(Locale.ROOT);
    }
}
