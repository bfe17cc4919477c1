package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechListener;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.sing.Crowd;
import studio.longplay.engine.voice.sing.Singing;
import studio.longplay.engine.voice.sing.Sung;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// A line as it was spoken, sung, or said by many, ready to be written.
sealed interface Rendering {
    Take take();

    void write(Path part) throws StudioFault;

    /// Spoken by one voice.
    record ByVoice(Take take) implements Rendering {
        @Override
        public void write(Path part) throws StudioFault {
            TakeFile.write(take, part);
        }
    }

    /// Sung, or said by many.
    record Together(Sung sung) implements Rendering {
        @Override
        public Take take() {
            return sung.take();
        }

        @Override
        public void write(Path part) throws StudioFault {
            TakeFile.write(sung, part);
        }
    }

    /// Renders a line.
    static Rendering of(
            Speech speech, Speaking.Order order, SpeechListener listener, JobContext context)
            throws StudioFault {
        SpeechRequest request = Speaking.request(order);
        if (order.song().isPresent()) {
            return new Together(new Singing(speech).sing(request, order.song().get(), context));
        }
        return order.choir().isSolo()
                ? new ByVoice(speech.speak(request, listener, context))
                : new Together(new Crowd(speech).say(request, order.choir(), context));
    }

    /// What decides its bytes; what is neither sung nor said by many is named as it always was.
    static Map<String, Object> recipe(Speaking.Order order) {
        Map<String, Object> recipe = new LinkedHashMap<>(Speaking.request(order).recipe());
        order.song().ifPresent(song -> recipe.put("song", song.recipe()));
        if (order.song().isEmpty() && !order.choir().isSolo()) {
            recipe.put("crowd", order.choir().recipe());
            recipe.put("singing", Singing.VERSION);
        }
        return recipe;
    }
}
