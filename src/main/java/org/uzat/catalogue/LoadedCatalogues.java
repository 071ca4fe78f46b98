package org.uzat.catalogue;

import org.springframework.stereotype.Component;
import org.uzat.snapshot.Snapshot;
import org.uzat.snapshot.Snapshots;

/** The catalogue kept in memory. */
@Component
final class LoadedCatalogues implements Catalogues {

    /** What packs and bands files change. */
    static final String TOPIC = "catalogue";

    private final Snapshot<LoadedCatalogue> catalogue;

    LoadedCatalogues(PackStore packs, BandStore bands, Snapshots snapshots) {
        this.catalogue = snapshots.follow(TOPIC, () -> new LoadedCatalogue(packs.versions(), bands.tables()));
    }

    @Override
    public Catalogue current() {
        return catalogue.get();
    }
}
