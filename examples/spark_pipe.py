#!/usr/bin/env python3
"""Reads JSON Lines files of articles on a Spark cluster with RDD.pipe.

    spark-submit examples/spark_pipe.py articles.jsonl names/
    python3 examples/spark_pipe.py --master 'local[2]' articles.jsonl summaries/ summary --sentences 2

The output folder must not exist yet. Its parts, sorted by name, keep the input's order.
Every worker needs Node and summit-reader; --reader gives its path.
"""

import argparse
import os
import shlex
from pathlib import Path

from pyspark.sql import SparkSession

READER = Path(__file__).resolve().parent.parent / "bin" / "summit-reader.js"

# A piped command starts with an empty environment: without PATH it would not even find node.
PASSED = ("PATH", "HOME", "LANG", "NODE_OPTIONS", "NODE_COMPILE_CACHE")


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--master", help="Spark master (default: the one spark-submit sets)")
    parser.add_argument("--partitions", type=int, help="minimum number of input partitions")
    parser.add_argument("--reader", default=str(READER), help="path to summit-reader on the workers")
    parser.add_argument("articles", help="input file, folder or glob; may be compressed")
    parser.add_argument("output", help="output folder, created by the job")
    parser.add_argument("command", nargs=argparse.REMAINDER, help="command to run and its options (default: entities)")
    return parser.parse_args()


def main():
    options = parse_arguments()
    builder = SparkSession.builder.appName("summit-reader")
    if options.master:
        builder = builder.master(options.master)
    spark = builder.getOrCreate()

    command = [options.reader, *(options.command or ["entities"]), "--input", "jsonl", "--jsonl"]
    environment = {name: os.environ[name] for name in PASSED if name in os.environ}
    lines = spark.sparkContext.textFile(options.articles, options.partitions)
    # Without checkCode, a process that dies just makes the output shorter.
    results = lines.pipe(shlex.join(command), env=environment, checkCode=True)
    results.saveAsTextFile(options.output)
    spark.stop()


if __name__ == "__main__":
    main()
