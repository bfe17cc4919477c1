/// How the selected music is played: genre, metre, curve, take, hit points, stems; heard and
/// exported. It may use session, words, controls and the engine. Begin reading at [MusicViewModel].
@NullMarked
package studio.longplay.app.music;

import org.jspecify.annotations.NullMarked;
