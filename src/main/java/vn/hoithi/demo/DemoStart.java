package vn.hoithi.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import vn.hoithi.web.Command;
import vn.hoithi.web.Site;

import java.util.List;

/** When the demo world is made: at the first start on the embedded database, or by command anywhere. */
@Singleton
class DemoStart implements Command {

    private final DemoSeed seed;
    private final Site site;

    DemoStart(DemoSeed seed, Site site) {
        this.seed = seed;
        this.site = site;
    }

    @EventListener
    @Requires(missingProperty = "hoithi.commands")
    void onStart(ServerStartupEvent started) {
        if (site.isDemo() && site.isEmbedded()) {
            Thread.ofVirtual().name("demo").start(seed.plant());
        }
    }

    @Override
    public String name() {
        return "seed-demo";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    public String run(List<String> arguments) {
        if (seed.present()) {
            return "Dữ liệu mẫu đã có, giữ nguyên. / The demo world is already there.";
        }
        seed.plant().run();
        return "Đã tạo dữ liệu mẫu. / The demo world is made. Start with HOITHI_DEMO=true to see whom to sign in as.";
    }
}
