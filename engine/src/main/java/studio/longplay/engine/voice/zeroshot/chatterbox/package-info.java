/// Chatterbox: a language model that answers text and a reference with tokens of speech, and a
/// decoder that makes them sound. It may use what its room may: time, fault, script, timeline,
/// project, jobs, media, inference and store. Begin reading at [Chatterbox].
@NullMarked
package studio.longplay.engine.voice.zeroshot.chatterbox;

import org.jspecify.annotations.NullMarked;
