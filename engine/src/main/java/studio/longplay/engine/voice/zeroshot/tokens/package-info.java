/// Cuts text into the pieces that language models of speech were trained with. It may use what its
/// room may: time, fault, script, timeline, project, jobs, media, inference and store. Begin
/// reading at [Tokens].
@NullMarked
package studio.longplay.engine.voice.zeroshot.tokens;

import org.jspecify.annotations.NullMarked;
