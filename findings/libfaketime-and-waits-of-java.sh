#!/usr/bin/env bash
# libfaketime 0.9.10 (Debian's) before a JVM 25: setting the wall clock an hour ahead moves System.nanoTime as well, so whatever counts time
# from it sees the hour pass: a test of a jumping clock proves nothing. DONT_FAKE_MONOTONIC=1 leaves nanoTime alone, but then every
# Thread.sleep comes late; with FAKETIME_FORCE_MONOTONIC_FIX=0 beside it both are right.
. "$(dirname "$0")/with.sh"
library=$(ls /usr/lib/*/faketime/libfaketime.so.1 2>/dev/null | head -1)
[[ -n $library ]] || { echo "LEFT OUT: $(basename "$0") needs Debian's package faketime" >&2; exit 77; }
cat >"$work/Main.java" <<'J'
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

public class Main {
    public static void main(String[] a) throws Exception {
        var late = new long[21];
        for (int i = 0; i < late.length; i++) {
            var from = System.nanoTime();
            Thread.sleep(50);
            late[i] = (System.nanoTime() - from) / 1_000_000 - 50;
        }
        Arrays.sort(late);
        var monotonic = System.nanoTime();
        var wall = System.currentTimeMillis();
        Files.writeString(Path.of(a[0]), "+3600");
        for (int tries = 0; tries < 100 && System.currentTimeMillis() - wall < 3_000_000; tries++) {
            Thread.sleep(50);
        }
        System.out.println("wall clock +1 h: " + (System.currentTimeMillis() - wall > 3_000_000) + ", nanoTime +1 h: " + ((System.nanoTime() - monotonic) / 1_000_000_000 > 3_000)
                + ", half of the sleeps of 50 ms are more than 12 ms late: " + (late[late.length / 2] > 12));
        System.err.println("  the middle one by " + late[late.length / 2] + " ms");
    }
}
J
"$(dirname "$(command -v "$JAVA")")/javac" -d "$work" "$work/Main.java"
for further in X=1 DONT_FAKE_MONOTONIC=1 "DONT_FAKE_MONOTONIC=1 FAKETIME_FORCE_MONOTONIC_FIX=0"; do
  echo "+0" >"$work/time"
  printf '%s: ' "${further/X=1/as it comes}" >>"$work/seen"
  env LD_PRELOAD="$library" FAKETIME_TIMESTAMP_FILE="$work/time" FAKETIME_CACHE_DURATION=1 $further timeout 60 "$JAVA" -cp "$work" Main "$work/time" >>"$work/seen" || exit 3
done
expected <<'T'
as it comes: wall clock +1 h: true, nanoTime +1 h: true, half of the sleeps of 50 ms are more than 12 ms late: false
DONT_FAKE_MONOTONIC=1: wall clock +1 h: true, nanoTime +1 h: false, half of the sleeps of 50 ms are more than 12 ms late: true
DONT_FAKE_MONOTONIC=1 FAKETIME_FORCE_MONOTONIC_FIX=0: wall clock +1 h: true, nanoTime +1 h: false, half of the sleeps of 50 ms are more than 12 ms late: false
T
