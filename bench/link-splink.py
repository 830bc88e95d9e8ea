"""Splink's side of the bench of linkage: one whole run over a Parquet file, its phases in seconds as JSON on the last line.

Called by bench-link.ts as: python link-splink.py <people.parquet> <settings.json> <job.json> <folder to work in>
"""

import json
import logging
import os
import sys
import time
import warnings

warnings.filterwarnings("ignore")
logging.getLogger("splink").setLevel(logging.ERROR)

import duckdb
import splink
from splink import DuckDBAPI, Linker, SettingsCreator

people, settings_path, job_path, work = sys.argv[1:5]
settings = json.load(open(settings_path))
for rule in settings["blocking_rules_to_generate_predictions"]:
    rule.pop("sql_dialect", None)
job = json.load(open(job_path))
phases = {}
started = time.perf_counter()


def equal(columns):
    return " and ".join(f'l."{column}" = r."{column}"' for column in columns)


def done(phase):
    global started
    now = time.perf_counter()
    phases[phase] = now - started
    started = now


connection = duckdb.connect(os.path.join(work, "splink.duckdb") if job["onDisk"] else ":memory:")
connection.execute(f"set threads = {job['threads']}")
if job["memory"]:
    connection.execute(f"set memory_limit = '{job['memory']}'")
    connection.execute(f"set temp_directory = '{os.path.join(work, 'spill')}'")
connection.execute(f"create table people as select * exclude (person) from '{people}'")
api = DuckDBAPI(connection=connection)
table = api.register("people") if hasattr(api, "register") else "people"
linker = Linker(table, SettingsCreator.from_path_or_dict(settings))
done("prepare")
linker.training.estimate_probability_two_random_records_match([equal(rule) for rule in job["sureRules"]], recall=job["sureShare"])
linker.training.estimate_u_using_random_sampling(max_pairs=job["randomPairs"], seed=job["seed"])
for rule in job["trainingRules"]:
    linker.training.estimate_parameters_using_expectation_maximisation(equal(rule))
done("train")
predictions = linker.inference.predict(threshold_match_probability=job["atLeast"])
done("score")
clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
    predictions, threshold_match_probability=job["clusterAt"]
)
done("cluster")
pairs = connection.execute(f"select count(*) from {predictions.physical_name}").fetchone()[0]
found = connection.execute(f"select count(distinct cluster_id) from {clusters.physical_name}").fetchone()[0]
print(json.dumps({"version": splink.__version__, "phases": phases, "kept": pairs, "clusters": found}))
